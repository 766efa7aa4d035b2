package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.dsl.columns.AddColumn;
import dev.belay.dsl.columns.ChangeType;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.ColumnVisitor;
import dev.belay.dsl.columns.CommentOnColumn;
import dev.belay.dsl.columns.DropColumn;
import dev.belay.dsl.columns.DropDefault;
import dev.belay.dsl.columns.DropIdentity;
import dev.belay.dsl.columns.DropNotNull;
import dev.belay.dsl.columns.MergeColumns;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SetDefault;
import dev.belay.dsl.columns.SetIdentity;
import dev.belay.dsl.columns.SetNotNull;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.DualWrite;
import java.util.function.BiConsumer;

/** How operations on columns are made safe; those that are more than a line have a file of their own. */
record ColumnExpansions(Draft draft) implements ColumnVisitor<Draft> {

    @Override
    public Draft addColumn(AddColumn operation) {
        if (draft.inFlight().shows(operation.table())) {
            return draft;
        }
        return new AddColumnExpansion(draft, operation).expand();
    }

    @Override
    public Draft dropColumn(DropColumn operation) {
        if (draft.inFlight().shows(operation.table())) {
            return draft;
        }
        return new DropColumnExpansion(draft, operation).expand();
    }

    @Override
    public Draft renameColumn(RenameColumn operation) {
        if (operation.dualWrite() == DualWrite.VERSIONED_VIEWS) {
            return new VersionedRename(draft, operation).expand();
        }
        return ReplaceColumnExpansion.of(draft, operation).expand();
    }

    @Override
    public Draft replaceColumn(ReplaceColumn operation) {
        return ReplaceColumnExpansion.of(draft, operation).expand();
    }

    @Override
    public Draft splitColumn(SplitColumn operation) {
        return ReshapeExpansion.of(draft, operation).expand();
    }

    @Override
    public Draft mergeColumns(MergeColumns operation) {
        return ReshapeExpansion.of(draft, operation).expand();
    }

    @Override
    public Draft changeType(ChangeType operation) {
        if (draft.inFlight().shows(operation.table())) {
            return draft;
        }
        return new ChangeTypeExpansion(draft, operation).expand();
    }

    @Override
    public Draft setNotNull(SetNotNull operation) {
        if (draft.inFlight().shows(operation.table())) {
            return draft;
        }
        return new SetNotNullExpansion(draft, operation).expand();
    }

    @Override
    public Draft dropNotNull(DropNotNull operation) {
        return onRestingColumn(operation.table(), operation.column(), (table, column) -> {
            if (!column.notNull()) {
                draft.nothingToDo(name(table, column) + " allows NULL already");
                return;
            }
            draft.verdict(
                    Verdict.Kind.ADDITIVE,
                    "Additive: allowing NULL changes the catalog alone; readers have to expect NULL from now on.");
            if (KeyColumns.primary(table).contains(column.name())) {
                draft.problem(
                        "primary-key-column",
                        "The column " + name(table, column) + " is part of the primary key.",
                        "drop the primary key before");
            } else if (column.identity().isPresent()) {
                draft.problem(
                        "numbered-column",
                        "The column " + name(table, column) + " is numbered by PostgreSQL, and never NULL.",
                        "remove this line");
            } else {
                UnitDraft unit =
                        draft.unit(Phase.EXPAND, table.name(), "Allow NULL in " + table.name() + "." + column.name());
                ConstraintPath.dropNotNull(unit, table.name(), column.name());
            }
        });
    }

    @Override
    public Draft setDefault(SetDefault operation) {
        draft.verdict(
                Verdict.Kind.ADDITIVE,
                "Additive: a default concerns rows to come and changes the catalog alone; writers that omit the column write the new default from now on.");
        return onFreeColumn(operation.table(), operation.column(), (table, column) -> {
            if (Expressions.canBeDefault(draft, operation.value()) && writtenByClients(table, column)) {
                draft.unit(Phase.EXPAND, table.name(), "Set the default of " + table.name() + "." + column.name())
                        .step(
                                new ColumnDdl.SetDefault(table.name(), column.name(), operation.value()),
                                before(table.name(), column));
            }
        });
    }

    @Override
    public Draft dropDefault(DropDefault operation) {
        return onFreeColumn(operation.table(), operation.column(), (table, column) -> {
            if (column.defaultValue().isEmpty()) {
                draft.nothingToDo(name(table, column) + " has no default");
                return;
            }
            sayWhoOmits(table, column);
            draft.unit(Phase.EXPAND, table.name(), "Drop the default of " + table.name() + "." + column.name())
                    .step(new ColumnDdl.DropDefault(table.name(), column.name()), before(table.name(), column));
        });
    }

    /** A column that is NOT NULL keeps its default until no release omits it: their inserts would fail (23502). */
    private void sayWhoOmits(Table table, ColumnDefinition column) {
        if (column.notNull()) {
            draft.verdict(
                    Verdict.Kind.BREAKING,
                    "Breaking for a release that omits the column: without the default its inserts fail (23502); the catalog alone is changed.");
            draft.gate(Phase.EXPAND, "Every running release writes " + name(table, column) + " itself.");
        } else {
            draft.verdict(
                    Verdict.Kind.ADDITIVE,
                    "Additive: dropping a default changes the catalog alone; writers that omit the column write NULL from now on.");
        }
    }

    private static String name(Table table, ColumnDefinition column) {
        return "\"" + table.name() + "." + column.name() + "\"";
    }

    /** PostgreSQL takes no default for a column that it numbers or computes itself. */
    private boolean writtenByClients(Table table, ColumnDefinition column) {
        boolean own = column.identity().isPresent() || column.generated().isPresent();
        if (own) {
            draft.problem(
                    "numbered-column",
                    "The column " + name(table, column) + " is numbered or computed by PostgreSQL.",
                    "remove this line, or replace the column by one that the application writes");
        }
        return !own;
    }

    @Override
    public Draft setIdentity(SetIdentity operation) {
        return onFreeColumn(
                operation.table(),
                operation.column(),
                (table, column) -> new NumberingExpansion(draft, table, column).byIdentity(operation));
    }

    @Override
    public Draft dropIdentity(DropIdentity operation) {
        return onFreeColumn(
                operation.table(),
                operation.column(),
                (table, column) -> new NumberingExpansion(draft, table, column).byDefault());
    }

    @Override
    public Draft commentOnColumn(CommentOnColumn operation) {
        draft.verdict(Verdict.Kind.ADDITIVE, "Additive: a comment changes the catalog alone.");
        return onRestingColumn(
                operation.table(),
                operation.column(),
                (table, column) -> draft.unit(
                                Phase.EXPAND, table.name(), "Comment on " + table.name() + "." + column.name())
                        .step(
                                new ColumnDdl.Comment(table.name(), column.name(), operation.comment()),
                                new ColumnDdl.Comment(table.name(), column.name(), column.comment())));
    }

    private Draft onFreeColumn(
            TableName name, dev.belay.dsl.names.Identifier column, BiConsumer<Table, ColumnDefinition> then) {
        draft.table(name)
                .ifPresent(table -> draft.freeColumn(table, column).ifPresent(found -> then.accept(table, found)));
        return draft;
    }

    private Draft onRestingColumn(
            TableName name, dev.belay.dsl.names.Identifier column, BiConsumer<Table, ColumnDefinition> then) {
        draft.table(name)
                .ifPresent(table -> draft.restingColumn(table, column).ifPresent(found -> then.accept(table, found)));
        return draft;
    }

    /** The statement that gives the column the default it had. */
    static ColumnDdl before(TableName table, ColumnDefinition column) {
        return column.defaultValue()
                .<ColumnDdl>map(value -> new ColumnDdl.SetDefault(table, column.name(), value))
                .orElseGet(() -> new ColumnDdl.DropDefault(table, column.name()));
    }
}
