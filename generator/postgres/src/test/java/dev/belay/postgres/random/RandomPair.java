package dev.belay.postgres.random;

import static dev.belay.postgres.random.RandomSchema.quoted;

import dev.belay.core.plan.expansion.IdentitySequence;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Operation;
import dev.belay.dsl.Place;
import dev.belay.dsl.data.RawSql;
import dev.belay.dsl.tables.CreateTable;
import dev.belay.dsl.tables.TableDefinition;
import dev.belay.dsl.types.CreateEnum;
import dev.belay.dsl.values.UndoSql;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A schema with rows, and a change of it.
 *
 * @param kind the operation that the change is about
 * @param tables the tables
 * @param rows how many rows each has
 * @param operations the operations of the change
 */
public record RandomPair(String kind, List<TableDefinition> tables, int rows, List<Operation> operations) {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** Copies the lists. */
    public RandomPair {
        tables = List.copyOf(tables);
        operations = List.copyOf(operations);
    }

    /** The operations that make the schema. */
    List<Operation> given() {
        List<Operation> all = new ArrayList<>();
        serials((sequence, column) ->
                all.add(new RawSql("CREATE SEQUENCE " + sequence, new UndoSql("DROP SEQUENCE " + sequence))));
        all.add(new CreateEnum(
                dev.belay.dsl.names.TableName.PUBLIC, dev.belay.dsl.names.Identifier.of("Mood"), RandomSchema.LABELS));
        tables.forEach(table -> all.add(new CreateTable(table)));
        serials((sequence, column) -> {
            String owned = "ALTER SEQUENCE " + sequence + " OWNED BY ";
            all.add(new RawSql(owned + column, new UndoSql(owned + "NONE")));
        });
        return all;
    }

    /** What draws from a sequence, as SQL: the sequence, and the column. */
    private void serials(BiConsumer<String, String> each) {
        for (TableDefinition table : tables) {
            table.columns().stream()
                    .filter(RandomSchema::isSerial)
                    .forEach(column -> each.accept(
                            quoted(IdentitySequence.of(table.name(), column.name())
                                    .name()),
                            quoted(table.name()) + "." + quoted(column.name())));
        }
    }

    /** The statements that fill the tables. */
    public List<String> inserts() {
        return rows == 0 ? List.of() : RandomRows.of(tables, rows);
    }

    static Change change(String id, List<Operation> operations) {
        return new Change(
                id,
                AT,
                operations.stream()
                        .map(operation -> new Intent(operation, Optional.empty(), Place.of(id)))
                        .toList());
    }

    /** Smaller pairs of the same kind: a table, a column, a constraint, an index, or all rows less. */
    public List<RandomPair> smaller() {
        List<RandomPair> smaller = new ArrayList<>();
        if (rows > 0) {
            smaller.add(new RandomPair(kind, tables, 0, operations));
        }
        for (int index = 0; index < tables.size(); index++) {
            List<TableDefinition> fewer = new ArrayList<>(tables);
            TableDefinition table = fewer.remove(index);
            smaller.add(new RandomPair(kind, fewer, rows, operations));
            for (TableDefinition less : less(table)) {
                List<TableDefinition> changed = new ArrayList<>(tables);
                changed.set(index, less);
                smaller.add(new RandomPair(kind, changed, rows, operations));
            }
        }
        return smaller;
    }

    private static List<TableDefinition> less(TableDefinition table) {
        List<TableDefinition> less = new ArrayList<>();
        for (var index : table.indexes()) {
            less.add(new TableDefinition(
                    table.name(),
                    table.columns(),
                    table.constraints(),
                    without(table.indexes(), index),
                    table.comment()));
        }
        for (var constraint : table.constraints()) {
            less.add(new TableDefinition(
                    table.name(),
                    table.columns(),
                    without(table.constraints(), constraint),
                    table.indexes(),
                    table.comment()));
        }
        for (var column : table.columns()) {
            if (table.columns().size() > 1) {
                less.add(new TableDefinition(
                        table.name(),
                        without(table.columns(), column),
                        table.constraints(),
                        table.indexes(),
                        table.comment()));
            }
        }
        return less;
    }

    private static <E> List<E> without(List<E> list, E element) {
        List<E> shorter = new ArrayList<>(list);
        shorter.remove(element);
        return shorter;
    }
}
