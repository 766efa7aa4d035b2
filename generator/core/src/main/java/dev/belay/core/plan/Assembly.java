package dev.belay.core.plan;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.FilledRows;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.Table;
import dev.belay.core.objects.View;
import dev.belay.core.plan.expansion.Draft;
import dev.belay.core.plan.expansion.UnitDraft;
import dev.belay.core.plan.expansion.UnitDraft.DownForm;
import dev.belay.core.plan.prediction.UnitPrediction;
import dev.belay.core.state.Pending;
import dev.belay.core.state.PendingItem.CaughtUp;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the units of a draft in order, gives each its frame, and predicts what each statement does. */
final class Assembly {

    private final Draft draft;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<String> backfillUnits = new ArrayList<>();
    private final List<String> laterUnits = new ArrayList<>();
    private final List<GuardDdl.RequireValidIndex> indexChecks = new ArrayList<>();
    private final boolean split;
    private final SchemaState before;
    private SchemaState state;
    private boolean stateTableEnsured;

    Assembly(Draft draft) {
        this.draft = draft;
        this.before = withLearned(draft);
        this.state = before;
        boolean filling = draft.units().stream().anyMatch(unit -> isBackfill(unit));
        this.split = filling || !draft.pending().isEmpty();
    }

    /** The plan; empty when the units do not fit each other. */
    Optional<Plan> plan() {
        for (MergedUnit unit : MergedUnit.inOrder(draft.units())) {
            try {
                add(unit);
            } catch (IllegalStateException collision) {
                problems.add(collision(unit));
                return Optional.empty();
            }
        }
        verifyLastIndexes();
        if (!sameTables()) {
            problems.add(collision(MergedUnit.empty(Phase.EXPAND, "", "")));
            return Optional.empty();
        }
        List<PhasePlan> phases = Arrays.stream(Phase.values())
                .map(phase -> new PhasePlan(
                        phase,
                        units.stream().filter(unit -> unit.phase() == phase).toList(),
                        draft.gates(phase)))
                .filter(phase -> !phase.units().isEmpty() || !phase.gates().isEmpty())
                .toList();
        return Optional.of(new Plan(draft.change(), draft.server(), draft.verdicts(), phases, before, after()));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether the units, in the order of the phases, lead to what the operations lead to in the author's order. */
    private boolean sameTables() {
        Map<TableName, Table> wanted = draft.state().tables();
        if (wanted.size() != state.tables().size()) {
            return false;
        }
        // both are sorted by name, and most tables are those that were there before
        Iterator<Table> reached = state.tables().values().iterator();
        for (Table table : wanted.values()) {
            Table other = reached.next();
            if (table != other && !sameShape(table, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameShape(Table left, Table right) {
        return left.name().equals(right.name())
                && Set.copyOf(left.columns()).equals(Set.copyOf(right.columns()))
                && Set.copyOf(left.constraints()).equals(Set.copyOf(right.constraints()))
                && Set.copyOf(left.indexes()).equals(Set.copyOf(right.indexes()));
    }

    private Problem collision(MergedUnit unit) {
        int intent = unit.entries().isEmpty() ? 0 : unit.entries().get(0).intent();
        Place place = draft.change().intents().get(Math.max(0, intent)).place();
        return new Problem(
                "operations-collide",
                place,
                "Operations of this change need each other in an order that its phases do not have.",
                "put the later one into a migration of its own");
    }

    /** What {@code existing} tells was there before, and no statement says so. */
    private static SchemaState withLearned(Draft draft) {
        SchemaState known = draft.before();
        for (Table table : draft.learned()) {
            known = known.withTable(table);
        }
        return known;
    }

    private SchemaState after() {
        SchemaState after = state;
        for (Draft.Swapping swap : draft.swaps()) {
            after = after.withSwapped(swap.change(), swap.from(), swap.to());
        }
        var caughtUp = new CaughtUp(draft.change().id(), backfillUnits, laterUnits);
        for (Draft.CatchingUp catchUp : draft.catchUps()) {
            after = after.withSwapped(
                    catchUp.change(), catchUp.item(), catchUp.item().caughtUp(caughtUp));
        }
        for (String contracted : draft.contracts()) {
            after = after.withContracted(contracted);
        }
        after = after.withRetained(Stream.concat(after.retained().stream(), draft.retained().stream())
                .filter(each -> !draft.unretained().contains(each.change()))
                .toList());
        if (!draft.pending().isEmpty()) {
            Pending pending = new Pending(draft.change().id(), draft.pending(), backfillUnits, laterUnits);
            after = after.withPending(SchemaState.with(after.pending(), pending));
        }
        return after.withApplied(draft.change().id());
    }

    private void add(MergedUnit unit) {
        if (split && !stateTableEnsured && !unit.transactional()) {
            frame(prepare(), "prepare", List.of());
        }
        List<Ddl> statements = new ArrayList<>();
        if (unit.transactional()) {
            indexChecks.forEach(check -> statements.add(borrowed(unit, check)));
            indexChecks.clear();
            shown().forEach(table -> statements.add(new GuardDdl.RequireTable(table)));
        }
        frame(unit, unit.subject(), statements);
    }

    /** The tables that views of releases stand before, for whoever has those in the path. */
    private Stream<TableName> shown() {
        return state.views().stream().filter(View::isOfRelease).map(View::table).distinct();
    }

    /** The check of an index that a constraint of the unit takes over, be it on the way back. */
    private Ddl borrowed(MergedUnit unit, GuardDdl.RequireValidIndex check) {
        boolean borrows = Stream.concat(unit.entries().stream().map(UnitDraft.Entry::statement), unit.down().stream())
                .anyMatch(statement -> takes(statement, check));
        return borrows
                ? new GuardDdl.RequireValidIndex(
                        check.table(),
                        check.index(),
                        state.table(check.table())
                                .flatMap(table -> table.indexes().stream()
                                        .filter(index -> index.name().equals(check.index()))
                                        .findFirst()))
                : check;
    }

    private static boolean takes(Ddl statement, GuardDdl.RequireValidIndex check) {
        if (statement instanceof ConstraintDdl.AddUsingIndex constraint) {
            return constraint.table().equals(check.table())
                    && constraint.index().equals(check.index());
        }
        return statement instanceof IndexDdl.Rename rename
                && rename.table().equals(check.table())
                && rename.index().equals(check.index());
    }

    private MergedUnit prepare() {
        return MergedUnit.empty(Phase.EXPAND, "prepare", "Prepare the state table");
    }

    private void verifyLastIndexes() {
        if (!indexChecks.isEmpty()) {
            Phase phase = units.get(units.size() - 1).phase();
            List<Ddl> checks = List.copyOf(indexChecks);
            indexChecks.clear();
            frame(
                    MergedUnit.empty(phase, "verify_indexes", "Verify that the indexes are valid"),
                    "verify_indexes",
                    checks);
        }
    }

    private void frame(MergedUnit unit, String subject, List<Ddl> checks) {
        String name = String.format(
                Locale.ROOT,
                "%02d_%s_%s",
                units.size() + 1,
                unit.phase().name().toLowerCase(Locale.ROOT),
                withoutPhase(subject, unit.phase()));
        List<UnitDraft.Entry> entries = new ArrayList<>();
        if (unit.transactional()) {
            head(entries, checks);
        }
        unit.entries()
                .forEach(entry -> entries.add(new UnitDraft.Entry(named(entry.statement(), name), entry.intent())));
        boolean stamped = unit.transactional() && (split || isLater(unit));
        if (stamped) {
            entries.add(own(new StateDdl.StampUnit(draft.change().id(), name)));
        }
        if (stamped && unit.phase() == Phase.BACKFILL) {
            laterUnits.add(name);
        }
        SchemaState start = state;
        List<Step> plain = predict(entries);
        List<Step> steps = unit.transactional() ? LockFrame.around(plain, start, unit.locksStrongly()) : plain;
        units.add(
                new Unit(name, unit.phase(), unit.title(), unit.transactional(), steps, wayBack(unit, name, stamped)));
    }

    private static String withoutPhase(String subject, Phase phase) {
        String prefix = phase.name().toLowerCase(Locale.ROOT) + "_";
        return subject.startsWith(prefix) ? subject.substring(prefix.length()) : subject;
    }

    private void head(List<UnitDraft.Entry> entries, List<Ddl> checks) {
        if (split && !stateTableEnsured) {
            entries.add(own(new StateDdl.EnsureStateTable()));
            stateTableEnsured = true;
        }
        checks.forEach(check -> entries.add(own(check)));
    }

    private static UnitDraft.Entry own(Ddl statement) {
        return new UnitDraft.Entry(statement, -1);
    }

    private Ddl named(Ddl statement, String unit) {
        if (statement instanceof RowDdl.RunBackfill backfill) {
            backfillUnits.add(unit);
            return new RowDdl.RunBackfill(backfill.backfill().inUnit(unit));
        }
        if (statement instanceof GuardDdl.ContractGuard guard) {
            return guard.stamped(new StateDdl.StampUnit(draft.change().id(), unit));
        }
        if (statement instanceof GuardDdl.SwapGuard guard) {
            return guard.stamped(new StateDdl.StampUnit(draft.change().id(), unit));
        }
        if (statement instanceof GuardDdl.CatchUpGuard guard) {
            return guard.stamped(new StateDdl.StampUnit(draft.change().id(), unit));
        }
        if (statement instanceof IndexDdl.Create create && create.concurrently()) {
            indexChecks.add(new GuardDdl.RequireValidIndex(
                    create.table(), create.index().name()));
        }
        return statement;
    }

    private List<Step> predict(List<UnitDraft.Entry> entries) {
        UnitPrediction prediction = new UnitPrediction(state, draft.server());
        List<Step> steps = steps(prediction, entries);
        state = prediction.state();
        return steps;
    }

    private List<Step> steps(UnitPrediction prediction, List<UnitDraft.Entry> entries) {
        List<Ddl> statements = entries.stream().map(UnitDraft.Entry::statement).toList();
        List<Step> steps = new ArrayList<>();
        for (UnitDraft.Entry entry : entries) {
            Ddl statement = among(prediction.state(), entry.statement());
            UnitPrediction.Prediction next = prediction.next(statement, statements);
            steps.add(new Step(statement, entry.intent(), next.facts(), effects(entry, next), next.sequences()));
        }
        return steps;
    }

    private static Ddl among(SchemaState there, Ddl statement) {
        return statement instanceof TableDdl.CreateView view ? view.among(there.views()) : statement;
    }

    /** A retained column is renamed by its contract, when no release names it any more. */
    private ClientEffects effects(UnitDraft.Entry entry, UnitPrediction.Prediction next) {
        boolean retained = entry.statement() instanceof ColumnDdl.Rename
                && !draft.contracts().isEmpty();
        return retained ? new ClientEffects(ClientEffect.NONE, ClientEffect.RECONNECT) : next.effects();
    }

    private WayBack wayBack(MergedUnit unit, String name, boolean stamped) {
        List<Ddl> down = reachable(unit.down());
        if (unit.downForm() == DownForm.SINGLE) {
            return new WayBack(false, down, unit.downClass(), unit.explanation(), unit.countingQuery());
        }
        if (writes(down)) {
            shown().map(GuardDdl.RequireTable::new).forEach(guard -> down.add(0, guard));
        }
        if (stamped || isBackfill(unit)) {
            down.add(new StateDdl.ForgetUnit(draft.change().id(), name));
        }
        Optional<String> counting = unit.countingQuery().or(() -> overwritten(unit, name));
        if (unit.downForm() == DownForm.COMMIT_EACH) {
            List<Step> back = predictBack(down);
            Ddl each = new StateDdl.CommitEach(down, LockFrame.ofOne(back), LockFrame.partitioned(back, state));
            return new WayBack(false, List.of(each), unit.downClass(), unit.explanation(), counting);
        }
        if (down.isEmpty()) {
            down.add(new StateDdl.Say("Nothing to undo."));
        }
        List<Ddl> framed = LockFrame.around(predictBack(down), state, unit.transactional()).stream()
                .map(Step::statement)
                .toList();
        return new WayBack(true, framed, unit.downClass(), unit.explanation(), counting);
    }

    private static boolean writes(List<Ddl> down) {
        return !down.isEmpty() && down.stream().noneMatch(GuardDdl.RefuseAlways.class::isInstance);
    }

    /** Nothing but the refusal, where there is one: the rest would never run. */
    private static List<Ddl> reachable(List<Ddl> down) {
        List<Ddl> refusals =
                down.stream().filter(GuardDdl.RefuseAlways.class::isInstance).toList();
        return new ArrayList<>(refusals.isEmpty() ? down : refusals);
    }

    /** What a way back does to what is there after the unit. */
    private List<Step> predictBack(List<Ddl> down) {
        return steps(
                new UnitPrediction(state, draft.server()),
                down.stream().map(Assembly::own).toList());
    }

    /** Which rows a backfill has overwritten is known to nobody afterwards, but how many is. */
    private Optional<String> overwritten(MergedUnit unit, String name) {
        return unit.downClass() == DownClass.LOSES_VALUES && isBackfill(unit)
                ? Optional.of(FilledRows.query(draft.policy(), draft.change().id(), name))
                : Optional.empty();
    }

    private static boolean isBackfill(UnitDraft unit) {
        return unit.up().stream().anyMatch(entry -> entry.statement() instanceof RowDdl.RunBackfill);
    }

    /** A swap and a contract find the state table: their guards refuse without. */
    private static boolean isLater(MergedUnit unit) {
        return unit.entries().stream()
                .map(UnitDraft.Entry::statement)
                .anyMatch(statement ->
                        statement instanceof GuardDdl.ContractGuard || statement instanceof GuardDdl.SwapGuard);
    }

    private static boolean isBackfill(MergedUnit unit) {
        return unit.entries().stream().anyMatch(entry -> entry.statement() instanceof RowDdl.RunBackfill);
    }
}
