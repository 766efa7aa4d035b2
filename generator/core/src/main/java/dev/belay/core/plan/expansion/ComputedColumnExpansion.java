package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.ComputeRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.sql.SqlWords;
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
        if (allowed(reads) && key.isPresent()) {
            compute(reads, key.get());
        }
    }

    private boolean allowed(List<Identifier> reads) {
        int problems = draft.problems().size();
        Expressions.withoutQuery(draft, "A generated column", expression);
        if (!Expressions.isImmutable(expression)) {
            refuse(
                    "generated-not-immutable",
                    "calls what differs from one moment or session to the next",
                    "compute it from columns and constants alone, or add a column with a default");
        }
        if (SqlWords.namesWholeRow(expression, table.name())) {
            refuse("generated-from-row", "names the whole row, itself included", "name the columns that it needs");
        } else if (reads.isEmpty()) {
            refuse("generated-from-nothing", "names no column of the table", "say .defaultValue(...) instead");
        }
        reads.forEach(this::source);
        return draft.problems().size() == problems;
    }

    private void source(Identifier read) {
        draft.inFlight().moves(table.name(), read);
        if (GeneratedColumns.expression(draft, table, read).isPresent()) {
            refuse(
                    "generated-from-generated",
                    "names \"" + read + "\", which is generated itself",
                    "write what that column is computed from");
        }
    }

    private void refuse(String id, String fault, String remedy) {
        draft.problem(id, "The expression \"" + expression.text() + "\" of " + name() + " " + fault + ".", remedy);
    }

    private void compute(List<Identifier> reads, List<ColumnDefinition> key) {
        draft.unitOfItsOwn(
                        Phase.EXPAND,
                        "check_" + column.name(),
                        "Count the rows for which " + table.name() + "." + column.name() + " cannot be computed")
                .check(new GuardDdl.RefuseUncomputable(
                        table.name(), key.stream().map(ColumnDefinition::name).toList(), column, expression, reads));
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
