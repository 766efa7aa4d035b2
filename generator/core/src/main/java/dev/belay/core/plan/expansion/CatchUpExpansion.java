package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.PairRule;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How rows are brought along whose new columns the application did not write: when no release runs that writes the old
 * ones alone, a tripwire refuses such writes, a backfill mends what was left behind, and a new column gets what the old
 * one carries. The old ones count until then, since every release reads them; so the backfill overwrites the new ones,
 * and never a row that is in step.
 *
 * @param draft what the change becomes
 * @param earlier the id of the change that is caught up
 * @param item what it has left
 */
record CatchUpExpansion(Draft draft, String earlier, PendingItem.DualWritten item) {

    void expand() {
        draft.verdict(
                Verdict.Kind.CATCH_UP,
                "Catch-up: brings the rows along that releases before \"" + earlier + "\" wrote in "
                        + ReshapeExpansion.quoted(rule().oldNames())
                        + " alone, and refuses such writes from then on.");
        draft.table(item.table()).ifPresent(this::expand);
    }

    private void expand(Table table) {
        Optional<List<ColumnDefinition>> key = Backfills.key(draft, table, false);
        if (key.isEmpty()) {
            return;
        }
        tripwire();
        SqlExpression left = Counting.leftBehind(rule(), unwritten());
        Backfills.add(draft, draft.state().table(table.name()).orElseThrow(), key.get(), rule().toNew(), left)
                .costs(
                        DownClass.LOSES_VALUES,
                        "What stood in " + table.name() + "." + news() + " where it was left behind, missing or older"
                                + " than " + olds() + ", does not come back; no release reads it.",
                        Optional.empty());
        carry(table);
        loosen(table, left);
        gates();
        draft.caughtUp(earlier, item);
    }

    private void tripwire() {
        draft.gate(
                Phase.EXPAND,
                "No release runs any more that writes " + qualified(rule().oldNames()) + " without "
                        + ReshapeExpansion.quoted(rule().newNames()) + ".");
        ContractCheck check = new ContractCheck(earlier, List.of(), List.of(), List.of());
        draft.unitOfItsOwn(
                        Phase.EXPAND,
                        "refuse_" + rule().oldNames().get(0) + "_alone",
                        "Refuse writes of " + item.table() + "." + olds() + " that leave " + news() + " behind")
                .check(Guards.catalog(draft, item.table(), rule().columnsInFlight(), item.tripwire()))
                .check(new GuardDdl.CatchUpGuard(check))
                .step(new SyncDdl.Create(item.tripwire()), new SyncDdl.Drop(item.tripwire()));
    }

    /** Whether nobody has written the new columns: then NULL stands where it never will. */
    private SqlExpression unwritten() {
        List<String> required = required().stream()
                .map(column -> Counting.isNull(column.name()).text())
                .toList();
        return required.isEmpty()
                ? Counting.without(rule().newNames())
                : new SqlExpression(String.join(" OR ", required));
    }

    private List<ColumnDefinition> required() {
        return item instanceof PendingItem.DualWrittenColumns columns
                ? columns.replacements().stream()
                        .filter(ColumnDefinition::notNull)
                        .toList()
                : List.of();
    }

    /** What stands on several columns is refused where they take the place of others: NOT NULL alone is to be carried. */
    private void carry(Table table) {
        if (item instanceof PendingItem.DualWrittenColumns) {
            ReshapeExpansion.forbidNull(draft, table.name(), required(), rule().oldNames());
        } else {
            ColumnDefinition column = table.column(rule().oldNames().get(0)).orElseThrow();
            new Carrying(draft, table, column, rule().newNames().get(0), rule().converts()).carry();
        }
    }

    /**
     * Each column in a transaction of its own, which reads the rows before it locks readers out; several that are merged
     * count the same rows. The release that leaves the old ones out comes last, and what it has written the one before
     * cannot read.
     */
    private void loosen(Table table, SqlExpression left) {
        UnitDraft unit = draft.unitOfItsOwn(
                Phase.BACKFILL,
                Stage.LOOSEN,
                "loosen_" + rule().oldNames().get(0),
                "Let " + item.table() + "." + olds() + " be left out");
        unconverted().forEach(unit::check);
        unit.check(new GuardDdl.RefuseWhileRows(
                item.table(),
                left,
                "%s rows of " + item.table() + " hold in " + news() + " what " + olds()
                        + " does not give: a release writes another value there, or it alone. Correct or stop it,"
                        + " give both columns of these rows the value that was meant, then run this again."));
        for (Identifier old : rule().oldNames()) {
            new StaleValues(draft.state().table(item.table()).orElseThrow(), old)
                    .toLetGo()
                    .forEach(constraint -> letGo(unit, constraint));
            if (table.column(old).orElseThrow().notNull()) {
                ConstraintPath.dropNotNull(unit, item.table(), old);
            }
        }
        looseBack(unit);
    }

    /** A release that reads the new columns may have written NULL into them, and what down makes of that into the old. */
    private void looseBack(UnitDraft unit) {
        SqlExpression apart = Counting.outOfStep(rule());
        String written = "were written in " + news() + " alone";
        unit.goesBack(UnitDraft.DownForm.COMMIT_EACH)
                .back(new GuardDdl.RefuseWhileRows(
                        item.table(),
                        apart,
                        "%s rows of " + item.table() + " " + written + "; set " + olds() + " to what "
                                + (rule().converts() ? "the down expression makes of it" : news() + " is")
                                + " in them before going back."))
                .costs(
                        DownClass.REFUSES_WHILE,
                        "Refused while rows of " + item.table() + " " + written + ".",
                        Optional.of(Counting.rows(item.table(), whereComputed(apart))));
        List<GuardDdl.RefuseUncomputable> guards = unconverted();
        List<RowCount> counts = guards.stream()
                .map(guard -> Counting.uncomputable(table(), guard))
                .toList();
        new UncomputableBack(table(), guards, counts).tell(unit);
        guards.forEach(unit::back);
    }

    /** What compares rows would fail over those that down fails for, and name none. */
    private List<GuardDdl.RefuseUncomputable> unconverted() {
        Table table = table();
        List<GuardDdl.RefuseUncomputable> guards = new ArrayList<>();
        for (int index = 0; rule().converts() && index < rule().olds().size(); index++) {
            ColumnDefinition old = rule().olds().get(index).withNotNull(false);
            SqlExpression down = (SqlExpression) rule().toOld().get(index).value();
            guards.add(ComputedColumnExpansion.uncomputable(table, old, down));
        }
        return guards;
    }

    /** The rows of the others are counted for themselves. */
    private SqlExpression whereComputed(SqlExpression condition) {
        String fails = unconverted().stream()
                .map(guard -> Counting.uncomputable(table(), guard)
                        .condition()
                        .orElseThrow()
                        .text())
                .collect(Collectors.joining(" OR "));
        return fails.isEmpty()
                ? condition
                : new SqlExpression("CASE WHEN " + fails + " THEN false ELSE " + condition.text() + " END");
    }

    private Table table() {
        return draft.state().table(item.table()).orElseThrow();
    }

    /** The replacement has its copy of it by now. The way back may have stopped half-way: it begins anew. */
    private void letGo(UnitDraft unit, NamedConstraint constraint) {
        NamedConstraint notValid = constraint.withValidated(false);
        List<Ddl> back = new ArrayList<>();
        back.add(new ConstraintDdl.Drop(item.table(), notValid, true));
        back.add(new ConstraintDdl.Add(item.table(), notValid));
        if (constraint.validated()) {
            back.add(new ConstraintDdl.Validate(item.table(), notValid));
        }
        unit.step(new ConstraintDdl.Drop(item.table(), constraint, false), back.toArray(Ddl[]::new));
    }

    private void gates() {
        draft.gate(
                Phase.MIGRATE_READS,
                "The next release may start: it reads " + qualified(rule().newNames())
                        + " and still writes both. Each INSERT, and each UPDATE that sets "
                        + ReshapeByApplication.either(rule().newNames()) + ", also sets " + given() + ".");
        if (rule().converts()) {
            rule().toOld()
                    .forEach(down -> draft.gate(
                            Phase.MIGRATE_READS,
                            "As long as the way back is wanted, no release writes into " + qualified(rule().newNames())
                                    + " what " + ((SqlExpression) down.value()).text() + " fails over."));
        }
        draft.gate(
                Phase.MIGRATE_READS,
                "When only that release runs, one may start that neither reads nor writes "
                        + qualified(rule().oldNames()) + defaults() + "; the contract of \"" + earlier
                        + "\" comes when only that one runs.");
    }

    private String given() {
        return rule().converts()
                ? ApplicationWrites.given(rule().toOld())
                : ReshapeExpansion.quoted(rule().oldNames()) + " to " + ApplicationWrites.given(Optional.empty());
    }

    private String defaults() {
        boolean defaulted = item instanceof PendingItem.DualWrittenColumn column
                && column.replacementDefault().isPresent();
        return defaulted
                ? " and, until the contract, leaves " + ReshapeExpansion.quoted(rule().newNames()) + " to no default"
                : "";
    }

    private PairRule rule() {
        return item.columns();
    }

    private String olds() {
        return ReshapeExpansion.listed(rule().oldNames());
    }

    private String news() {
        return ReshapeExpansion.listed(rule().newNames());
    }

    private String qualified(List<Identifier> columns) {
        return columns.size() == 1
                ? "\"" + item.table() + "." + columns.get(0) + "\""
                : ReshapeExpansion.quoted(columns) + " of \"" + item.table() + "\"";
    }
}
