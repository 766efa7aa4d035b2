package dev.belay.core.plan.expansion;

import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.DropColumn;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/** How a column goes: it becomes optional now, and the contract drops or renames it. */
record DropColumnExpansion(Draft draft, DropColumn operation) {

    Draft expand() {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking: the running release still names \"" + operation.table() + "." + operation.column()
                        + "\"; it becomes optional now and is "
                        + (operation.retain() ? "renamed" : "dropped") + " by the contract.");
        draft.table(operation.table())
                .ifPresent(table -> draft.freeColumn(table, operation.column(), operation.type())
                        .filter(column -> droppable(table, column))
                        .ifPresent(column -> announce(table, column)));
        return draft;
    }

    private boolean droppable(Table table, ColumnDefinition column) {
        int problems = draft.problems().size();
        draft.readInFlight(table.name(), column.name());
        ColumnDependants.refuse(draft, table, column.name());
        if (!operation.retain()) {
            ColumnDependants.refuseShared(draft, table, column.name());
        }
        if (KeyColumns.primary(table).contains(column.name())) {
            draft.problem(
                    "primary-key-column",
                    "The column \"" + table.name() + "." + column.name() + "\" is part of the primary key.",
                    "drop the primary key in a migration before");
        }
        if (operation.retain() && table.column(retainedName(column)).isPresent()) {
            draft.problem(
                    "name-clash",
                    "The table \"" + table.name() + "\" has a column \"" + retainedName(column) + "\" already.",
                    "drop that column in a migration before, or leave out retain()");
        }
        return draft.problems().size() == problems;
    }

    private Identifier retainedName(ColumnDefinition column) {
        return DerivedNames.joined("retained", draft.change().id().split("_")[0], column.name());
    }

    private void announce(Table table, ColumnDefinition column) {
        UnitDraft unit = draft.unit(
                        Phase.EXPAND, table.name(), "Make " + table.name() + "." + column.name() + " optional")
                .check(Guards.catalog(draft, table.name(), java.util.List.of(column.name())));
        if (column.notNull()
                && column.defaultValue().isEmpty()
                && column.identity().isEmpty()) {
            ConstraintPath.dropNotNull(unit, table.name(), column.name());
        }
        draft.gate(
                Phase.MIGRATE_READS,
                "No release reads or writes \"" + table.name() + "." + column.name() + "\" any more.");
        Optional<Identifier> retained = operation.retain() ? Optional.of(retainedName(column)) : Optional.empty();
        draft.keep(new PendingItem.UnusedColumn(
                table.name(),
                draft.state()
                        .table(table.name())
                        .orElseThrow()
                        .column(column.name())
                        .orElseThrow(),
                retained));
    }
}
