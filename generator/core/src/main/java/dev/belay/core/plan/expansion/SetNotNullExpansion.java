package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.SetNotNull;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;

/** How NULL is forbidden: fill by trigger and backfill where the author says with what, then the validated proof. */
record SetNotNullExpansion(Draft draft, SetNotNull operation) {

    Draft expand() {
        Optional<Table> table = draft.table(operation.table());
        Optional<ColumnDefinition> column = table.flatMap(this::column);
        if (column.filter(ColumnDefinition::notNull).isPresent()) {
            draft.nothingToDo(name() + " is NOT NULL already");
        } else {
            verdict();
            column.ifPresent(found -> choose(table.orElseThrow(), found));
        }
        return draft;
    }

    /** A fill would be computed away. */
    private Optional<ColumnDefinition> column(Table table) {
        return operation.fill().isPresent()
                ? draft.writableColumn(table, operation.column(), operation.type())
                : draft.restingColumn(table, operation.column(), operation.type());
    }

    private void verdict() {
        draft.verdict(
                draft.direct().isPresent() ? Verdict.Kind.DIRECT : Verdict.Kind.BREAKING,
                draft.direct()
                        .map(why -> "Direct, on the author's word: " + why + ".")
                        .orElse(
                                "Breaking in one step: SET NOT NULL would read the whole table under ACCESS EXCLUSIVE and refuse the NULLs of the running release."));
    }

    private void choose(Table table, ColumnDefinition column) {
        if (draft.direct().isPresent()) {
            draft.unit(Phase.EXPAND, table.name(), "Forbid NULL in " + name())
                    .step(
                            new ColumnDdl.SetNotNull(table.name(), column.name(), false),
                            new ColumnDdl.DropNotNull(table.name(), column.name()));
        } else if (operation.fill().isPresent()) {
            operation
                    .fill()
                    .filter(value -> Expressions.sound(draft, value))
                    .ifPresent(fill -> fill(table, column, fill));
        } else {
            draft.gate(Phase.BACKFILL, "No running release writes NULL into " + name() + ".");
            new ConstraintPath(draft, table.name(), Phase.BACKFILL)
                    .guard(new GuardDdl.RefuseWhileRows(
                            table.name(),
                            Counting.isNull(column.name()),
                            "%s rows of " + table.name() + " hold NULL in " + column.name()
                                    + "; fill them, or say fillWith(...) in the migration."))
                    .notNull(column.name())
                    .build();
        }
    }

    private void fill(Table table, ColumnDefinition column, Value fill) {
        boolean flies = Expressions.reads(table, fill).stream()
                .map(read -> draft.inFlight().moves(table.name(), read))
                .toList()
                .contains(true);
        Optional<List<ColumnDefinition>> key = Backfills.key(draft, table, true);
        if (flies
                || GeneratedColumns.refuseRead(draft, table, column.name(), Expressions.reads(table, fill))
                || key.isEmpty()
                || Backfills.collides(draft, table, column.name(), fill)) {
            return;
        }
        SyncTrigger trigger = Triggers.of(
                draft, table.name(), column.name(), new FillRule(column, fill, Expressions.reads(table, fill)));
        draft.unit(Phase.EXPAND, table.name(), "Fill NULLs of new writes in " + name())
                .check(Guards.catalog(draft, table.name(), List.of(column.name()), trigger))
                .step(new SyncDdl.Create(trigger), new SyncDdl.Drop(trigger));
        Backfills.add(
                        draft,
                        table,
                        key.get(),
                        List.of(new Assignment(column.name(), fill)),
                        Counting.isNull(column.name()))
                .costs(
                        DownClass.LOSES_VALUES,
                        "Which rows of " + name() + " were NULL is not known any more.",
                        Optional.empty());
        new ConstraintPath(draft, table.name(), Phase.BACKFILL)
                .notNull(column.name())
                .build();
        draft.gate(Phase.MIGRATE_READS, "No release writes NULL into " + name() + " any more.");
        draft.keep(new PendingItem.TriggerInPlace(trigger));
    }

    private String name() {
        return "\"" + operation.table() + "." + operation.column() + "\"";
    }
}
