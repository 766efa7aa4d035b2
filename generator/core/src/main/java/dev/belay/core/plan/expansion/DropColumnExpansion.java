package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.GuardDdl.RefuseDomain.Role;
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
        draft.refuseDirect("Dropping a column has no direct(...) form: its contract sees to it that no running release"
                + " names the column.");
        draft.table(operation.table())
                .ifPresent(table -> draft.restingColumn(table, operation.column(), operation.type())
                        .filter(column -> droppable(table, column))
                        .ifPresent(column -> announce(table, column)));
        return draft;
    }

    private boolean droppable(Table table, ColumnDefinition column) {
        int problems = draft.problems().size();
        draft.inFlight().reads(table.name(), column.name());
        ColumnDependants.refuse(draft, table, column.name());
        if (operation.retain()) {
            ComputedColumns.refuseWritten(draft, table, column);
            ColumnDependants.refuseSharedChecks(draft, table, column.name());
        } else {
            ColumnDependants.refuseShared(draft, table, column.name());
        }
        refuseEqualNulls(table, column);
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

    /** Reports a key that takes NULLs as equal: the rows of a release that omits the column would collide in it. */
    private void refuseEqualNulls(Table table, ColumnDefinition column) {
        if (numbered(column) || generated(table, column)) {
            return;
        }
        KeyColumns.takingNullsAsEqual(table, column.name())
                .forEach(key -> draft.problem(
                        "unique-column-not-optional",
                        "The key \"" + key + "\" takes NULLs as equal, so that only one row could omit \""
                                + table.name() + "." + column.name() + "\".",
                        "drop that key in a migration before"));
    }

    private boolean generated(Table table, ColumnDefinition column) {
        return GeneratedColumns.expression(draft, table, column.name()).isPresent();
    }

    private static boolean numbered(ColumnDefinition column) {
        return column.identity().isPresent()
                || column.generated().isPresent()
                || column.defaultValue().filter(Expressions::isVolatile).isPresent();
    }

    private Identifier retainedName(ColumnDefinition column) {
        return DerivedNames.joined("retained", draft.change().id().split("_")[0], column.name());
    }

    /**
     * What the next release may omit is NULL or its default. A default that is one value for all rows would collide
     * with itself in a unique key, at the second row of that release and in the column that a way back fills: so it
     * goes.
     */
    private void announce(Table table, ColumnDefinition column) {
        UnitDraft unit = draft.unit(
                        Phase.EXPAND, table.name(), "Make " + table.name() + "." + column.name() + " optional")
                .check(Guards.catalog(draft, table.name(), java.util.List.of(column.name())));
        boolean collides = KeyColumns.decidesUniqueKey(table, column.name())
                && column.defaultValue()
                        .filter(value -> !Expressions.isVolatile(value))
                        .isPresent();
        boolean filled = column.defaultValue().isPresent() && !collides;
        if (!filled && column.generated().isEmpty()) {
            unit.checks(new Domains(draft, table.name()).guards(column, Role.DROPPED));
        }
        if (column.notNull() && !filled && column.identity().isEmpty() && !generated(table, column)) {
            ConstraintPath.dropNotNull(unit, table.name(), column.name());
        }
        if (collides) {
            unit.step(
                    new ColumnDdl.DropDefault(table.name(), column.name()),
                    ColumnExpansions.before(table.name(), column));
        }
        draft.gate(
                Phase.MIGRATE_READS,
                "No release reads or writes \"" + table.name() + "." + column.name() + "\" any more.");
        Optional<Identifier> retained = operation.retain() ? Optional.of(retainedName(column)) : Optional.empty();
        draft.keep(new PendingItem.UnusedColumn(table.name(), original(table, column.name()), retained));
    }

    /** The column with what computes it, so that a later revert computes it again. */
    private ColumnDefinition original(Table table, Identifier name) {
        ColumnDefinition column =
                draft.state().table(table.name()).orElseThrow().column(name).orElseThrow();
        return draft.state()
                .computing(table.name(), name)
                .map(rule -> column.withGenerated(Optional.of(rule.expressionIn(table.name()))))
                .orElse(column);
    }
}
