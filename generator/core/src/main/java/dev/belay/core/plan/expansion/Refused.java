package dev.belay.core.plan.expansion;

import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.OperationVisitor;
import dev.belay.dsl.columns.ColumnOperation;
import dev.belay.dsl.constraints.ConstraintOperation;
import dev.belay.dsl.data.BackfillRows;
import dev.belay.dsl.data.DataOperation;
import dev.belay.dsl.indexes.IndexOperation;
import dev.belay.dsl.lifecycle.LifecycleOperation;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.tables.RenameTable;
import dev.belay.dsl.tables.TableOperation;
import dev.belay.dsl.types.RenameEnumValue;
import dev.belay.dsl.types.TypeOperation;
import java.util.HashSet;
import java.util.Set;

/**
 * What earlier changes were about that have been refused. What a later change misses there may be what they would have
 * made: it is no mistake of its own, and is looked at once theirs are mended.
 */
public final class Refused {

    private final Set<TableName> tables = new HashSet<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> changes = new HashSet<>();

    /** Adds a change that has been refused. */
    public void add(Change change) {
        changes.add(change.id());
        change.intents().stream().map(Intent::operation).forEach(operation -> operation.accept(new Collector()));
    }

    boolean isAbout(TableName table) {
        return tables.contains(table);
    }

    boolean isAboutType(Identifier schema, Identifier name) {
        return types.contains(key(schema, name));
    }

    boolean isChange(String id) {
        return changes.contains(id);
    }

    private static String key(Identifier schema, Identifier name) {
        return schema + "." + name;
    }

    private final class Collector implements OperationVisitor<Boolean> {

        @Override
        public Boolean table(TableOperation operation) {
            if (operation instanceof RenameTable rename) {
                tables.add(new TableName(rename.table().schema(), rename.newName()));
            }
            return tables.add(operation.table());
        }

        @Override
        public Boolean column(ColumnOperation operation) {
            return tables.add(operation.table());
        }

        @Override
        public Boolean constraint(ConstraintOperation operation) {
            return tables.add(operation.table());
        }

        @Override
        public Boolean index(IndexOperation operation) {
            return tables.add(operation.table());
        }

        @Override
        public Boolean type(TypeOperation operation) {
            if (operation instanceof RenameEnumValue rename) {
                rename.newType().ifPresent(name -> types.add(key(rename.schema(), name)));
                rename.columns().forEach(column -> tables.add(column.table()));
            }
            return types.add(key(operation.schema(), operation.name()));
        }

        @Override
        public Boolean data(DataOperation operation) {
            return operation instanceof BackfillRows rows && tables.add(rows.table());
        }

        @Override
        public Boolean lifecycle(LifecycleOperation operation) {
            return false;
        }
    }
}
