package dev.belay.core.plan.prediction;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.sql.DrawnNumber;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How many sequences a statement waits for, whose names it does not say: a client that has drawn a number by itself
 * holds one and may be about to insert. What goes or moves takes the sequences along that its columns own, under ACCESS
 * EXCLUSIVE; another type of an identity column is one of its sequence too. Equal on PostgreSQL 14 to 18. Whether a
 * column owns the one that its default names, only the catalog knows: it counts.
 *
 * @param state what the database holds before the statement
 * @param there the tables that were there before the unit; nobody else has a sequence of a new one
 * @param wholeUnit all statements of the unit: what a column has handed on does not go with it
 */
record SequenceLocks(SchemaState state, Set<TableName> there, Collection<Ddl> wholeUnit) {

    int of(Ddl statement) {
        if (statement instanceof ColumnDdl.MoveSequences
                || statement instanceof ColumnDdl.DropIdentity
                || statement instanceof ColumnDdl.SerialToIdentity
                || statement instanceof ColumnDdl.IdentityToSerial) {
            return 1;
        }
        if (statement instanceof ColumnDdl.MoveIdentity) {
            return 2;
        }
        if (statement instanceof ColumnDdl.Drop drop) {
            return isHandedOn(drop) ? 0 : ofColumn(drop.table(), drop.column(), SequenceLocks::isNumbered);
        }
        if (statement instanceof ColumnDdl.AlterType change) {
            return ofColumn(
                    change.table(), change.column(), column -> column.identity().isPresent());
        }
        if (statement instanceof TableDdl.Drop drop) {
            return ofTable(drop.table());
        }
        return statement instanceof TableDdl.Move move ? ofTable(move.table()) : 0;
    }

    private boolean isHandedOn(ColumnDdl.Drop drop) {
        return wholeUnit.stream()
                .anyMatch(each -> each instanceof ColumnDdl.MoveSequences move
                        && move.table().equals(drop.table())
                        && move.from().equals(drop.column()));
    }

    private int ofColumn(TableName name, Identifier column, Predicate<ColumnDefinition> which) {
        return (int) there(name).flatMap(table -> table.column(column)).filter(which).stream()
                .count();
    }

    private int ofTable(TableName name) {
        return (int) there(name).map(Table::columns).stream()
                .flatMap(List::stream)
                .filter(SequenceLocks::isNumbered)
                .count();
    }

    private Optional<Table> there(TableName name) {
        return there.contains(name) ? state.table(name) : Optional.empty();
    }

    private static boolean isNumbered(ColumnDefinition column) {
        return column.identity().isPresent()
                || column.defaultValue().filter(DrawnNumber::is).isPresent();
    }
}
