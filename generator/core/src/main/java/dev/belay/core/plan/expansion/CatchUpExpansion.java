package dev.belay.core.plan.expansion;

import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.core.objects.ReplaceRule;
import dev.belay.core.objects.Table;
import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Verdict;
import dev.belay.core.state.PendingItem;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.data.Assignment;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How rows are brought along whose new column the application did not write: when no release runs that writes the old
 * column alone, a tripwire refuses such writes, a backfill mends what was left behind, and the new column gets what the
 * old one carries. The old one counts until then, since every release reads it; so the backfill overwrites the new one,
 * and never a value that is in step with the old one.
 *
 * @param draft what the change becomes
 * @param earlier the id of the change that is caught up
 * @param item what it has left
 */
record CatchUpExpansion(Draft draft, String earlier, PendingItem.DualWrittenColumn item) {

    void expand() {
        draft.verdict(
                Verdict.Kind.CATCH_UP,
                "Catch-up: brings the rows along that releases before \"" + earlier + "\" wrote in \"" + old()
                        + "\" alone, and refuses such writes from then on.");
        draft.table(item.table()).ifPresent(this::expand);
    }

    private void expand(Table table) {
        Optional<List<ColumnDefinition>> key = Backfills.key(draft, table, false);
        if (key.isEmpty()) {
            return;
        }
        ColumnDefinition column = table.column(old()).orElseThrow();
        tripwire();
        SqlExpression up = rule().up().orElse(Counting.column(old()));
        SqlExpression left = Counting.leftBehind(rule());
        Backfills.add(
                        draft,
                        draft.state().table(table.name()).orElseThrow(),
                        key.get(),
                        List.of(new Assignment(added(), up)),
                        left)
                .costs(
                        DownClass.LOSES_VALUES,
                        "What stood in " + table.name() + "." + added() + " where it was left behind, missing or older"
                                + " than " + old() + ", does not come back; no release reads it.",
                        Optional.empty());
        new Carrying(draft, table, column, added(), rule().up().isPresent()).carry();
        loosen(column, left);
        gates();
        draft.caughtUp(earlier, item);
    }

    private void tripwire() {
        draft.gate(
                Phase.EXPAND,
                "No release runs any more that writes \"" + item.table() + "." + old() + "\" without \"" + added()
                        + "\".");
        ContractCheck check = new ContractCheck(earlier, List.of(), List.of(), List.of());
        draft.unitOfItsOwn(
                        Phase.EXPAND,
                        "refuse_" + old() + "_alone",
                        "Refuse writes of " + item.table() + "." + old() + " that leave " + added() + " behind")
                .check(Guards.catalog(draft, item.table(), List.of(old(), added()), item.tripwire()))
                .check(new GuardDdl.CatchUpGuard(check))
                .step(new SyncDdl.Create(item.tripwire()), new SyncDdl.Drop(item.tripwire()));
    }

    /**
     * Each column in a transaction of its own, which reads the rows before it locks readers out. The release that leaves
     * the old column out comes last, and what it has written the one before cannot read.
     */
    private void loosen(ColumnDefinition column, SqlExpression left) {
        UnitDraft unit = draft.unitOfItsOwn(
                Phase.BACKFILL, Stage.LOOSEN, "loosen_" + old(), "Let " + item.table() + "." + old() + " be left out");
        unconverted().ifPresent(unit::check);
        unit.check(new GuardDdl.RefuseWhileRows(
                item.table(),
                left,
                "%s rows of " + item.table() + " hold in " + added() + " what " + old()
                        + " does not give: a release writes another value there, or it alone. Correct or stop it,"
                        + " give both columns of these rows the value that was meant, then run this again."));
        new StaleValues(draft.state().table(item.table()).orElseThrow(), old())
                .toLetGo()
                .forEach(constraint -> letGo(unit, constraint));
        if (column.notNull()) {
            ConstraintPath.dropNotNull(unit, item.table(), old());
        }
        looseBack(unit);
    }

    /** A release that reads the new column may have written NULL into it, and what down makes of that into the old. */
    private void looseBack(UnitDraft unit) {
        SqlExpression apart = Counting.outOfStep(rule());
        String written = "were written in " + added() + " alone";
        unit.goesBack(UnitDraft.DownForm.COMMIT_EACH)
                .back(new GuardDdl.RefuseWhileRows(
                        item.table(),
                        apart,
                        "%s rows of " + item.table() + " " + written + "; set " + old() + " to what "
                                + (rule().down().isPresent() ? "the down expression makes of it" : added() + " is")
                                + " in them before going back."))
                .costs(
                        DownClass.REFUSES_WHILE,
                        "Refused while rows of " + item.table() + " " + written + ".",
                        Optional.of(Counting.rows(item.table(), apart)));
        unconverted().ifPresent(unit::back);
    }

    /** What compares rows would fail over those that down fails for, and name none. */
    private Optional<GuardDdl> unconverted() {
        Table table = draft.state().table(item.table()).orElseThrow();
        return rule().down()
                .map(down ->
                        ComputedColumnExpansion.uncomputable(table, rule().old().withNotNull(false), down));
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
                "The next release may start: it reads \"" + item.table() + "." + added()
                        + "\" and still writes both. Each INSERT, and each UPDATE that sets \"" + added()
                        + "\", also sets \"" + old() + "\" to "
                        + ApplicationWrites.given(rule().down()) + ".");
        rule().down()
                .ifPresent(down -> draft.gate(
                        Phase.MIGRATE_READS,
                        "As long as the way back is wanted, no release writes into \"" + item.table() + "." + added()
                                + "\" what " + down.text() + " fails over."));
        draft.gate(
                Phase.MIGRATE_READS,
                "When only that release runs, one may start that neither reads nor writes \"" + item.table() + "."
                        + old() + "\"" + defaults() + "; the contract of \"" + earlier
                        + "\" comes when only that one runs.");
    }

    private String defaults() {
        return item.replacementDefault().isPresent()
                ? " and, until the contract, leaves \"" + added() + "\" to no default"
                : "";
    }

    private ReplaceRule rule() {
        return item.rule().columns();
    }

    private Identifier old() {
        return rule().old().name();
    }

    private Identifier added() {
        return rule().replacement().name();
    }
}
