package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.GuardDdl.RefuseDomain.Role;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;

/**
 * How a generated column reaches a table with rows: GENERATED ALWAYS AS (...) STORED would rewrite it. A plain column,
 * a trigger that stays, a batched backfill, then NOT NULL where it is asked for.
 */
record ComputedColumnExpansion(Draft draft, Table table, ColumnDefinition column, SqlExpression expression) {

    void expand() {
        draft.verdict(
                Verdict.Kind.BREAKING,
                "Breaking in one step: a stored generated column would rewrite the table under ACCESS EXCLUSIVE; a trigger computes "
                        + name()
                        + " from here on and stays with it, and the other rows are filled in batches.");
        List<Identifier> reads = Expressions.reads(table, expression);
        Optional<List<ColumnDefinition>> key = Backfills.key(draft, table, true);
        boolean allowed = new GenerationRules(draft, table, column.name(), expression).allow();
        if (allowed && key.isPresent()) {
            compute(reads, key.get());
        }
    }

    private void compute(List<Identifier> reads, List<ColumnDefinition> key) {
        countUncomputable(draft, table, column, expression);
        ColumnDefinition plain =
                column.withGenerated(Optional.empty()).withNotNull(false).withComment(Optional.empty());
        SyncTrigger trigger = Triggers.computing(
                draft,
                table.name(),
                column.name(),
                new ComputeRule(plain, expression, reads, table.name().name()));
        UnitDraft unit = draft.unit(
                        Phase.EXPAND,
                        table.name(),
                        "Add " + table.name() + "." + column.name() + " and the trigger that computes it for good")
                .check(Guards.catalog(draft, table.name(), List.of(column.name()), trigger))
                .checks(new Domains(draft, table.name()).guards(plain, Role.REPLACEMENT))
                .step(new ColumnDdl.Add(table.name(), plain), new ColumnDdl.Drop(table.name(), column.name()));
        column.comment()
                .ifPresent(text -> unit.step(new ColumnDdl.Comment(table.name(), column.name(), Optional.of(text))));
        unit.step(new SyncDdl.Create(trigger), new SyncDdl.Drop(trigger));
        Backfills.add(
                draft,
                draft.state().table(table.name()).orElseThrow(),
                key,
                List.of(new Assignment(column.name(), expression)),
                Counting.needsFilling(column.name(), expression));
        constrain();
        draft.gate(
                Phase.BACKFILL,
                "What a release writes into " + name()
                        + " itself is passed over without an error: the trigger computes it, also after the rollout.");
    }

    /** A unit of its own before the column is there: what it finds, clients would find. */
    static void countUncomputable(Draft draft, Table table, ColumnDefinition column, SqlExpression expression) {
        draft.unitOfItsOwn(
                        Phase.EXPAND,
                        "check_" + column.name(),
                        "Count the rows for which " + table.name() + "." + column.name() + " cannot be computed")
                .check(uncomputable(table, column, expression));
    }

    static GuardDdl.RefuseUncomputable uncomputable(Table table, ColumnDefinition column, SqlExpression expression) {
        List<ColumnDefinition> key = KeyColumns.walkable(table).orElse(List.of());
        return new GuardDdl.RefuseUncomputable(
                table.name(),
                key.stream().map(ColumnDefinition::name).toList(),
                column,
                expression,
                Expressions.reads(table, expression));
    }

    private void constrain() {
        if (column.notNull()) {
            new ConstraintPath(draft, table.name(), Phase.BACKFILL)
                    .guard(new GuardDdl.RefuseWhileRows(
                            table.name(),
                            Counting.isNull(column.name()),
                            "%s rows of " + table.name() + " hold NULL in " + column.name()
                                    + ", which is to be NOT NULL: the expression gave NULL; mend what it is computed"
                                    + " from, or go back and correct the expression."))
                    .notNull(column.name())
                    .build();
        }
    }

    private String name() {
        return "\"" + table.name() + "." + column.name() + "\"";
    }
}
