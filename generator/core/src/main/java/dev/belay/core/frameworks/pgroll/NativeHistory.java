package dev.belay.core.frameworks.pgroll;

import dev.belay.core.config.Policy;
import dev.belay.core.config.Target;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.UnitText;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Planner;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.core.state.SchemaState;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Operation;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import dev.belay.dsl.columns.MergeColumns;
import dev.belay.dsl.columns.RenameColumn;
import dev.belay.dsl.columns.ReplaceColumn;
import dev.belay.dsl.columns.SplitColumn;
import dev.belay.dsl.lifecycle.Contract;
import dev.belay.dsl.values.DualWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plan as migrations of pgroll's own operations, and of SQL where it has none.
 *
 * @param plan the rollout
 * @param head what the folder holds
 * @param target what the project decided about the files
 * @param policy how careful the rollout is
 */
record NativeHistory(Plan plan, Head head, Target target, Policy policy) {

    private static final String IN_PHASES = "switch version schemas off and write mode: phased for the target";

    /** The migrations of the plan: one of pgroll's operations, or some of SQL; none for what complete has done. */
    List<Migration> migrations() {
        Wording wording = wording();
        return wording.isSaid() ? asOne(wording.operations()) : asSql(wording.missing());
    }

    /** The plan in pgroll's own operations, where it has some for the whole of it. */
    Wording wording() {
        SchemaState complete = contract().map(Plan::after).orElse(plan.after());
        return NativeOperations.of(plan.change(), plan.before(), complete, new PostgresWriter(plan.server(), policy));
    }

    private List<Migration> asOne(List<Json.Members> operations) {
        String name = MigrationNames.after(
                        head, target, plan.change(), List.of(plan.change().slug()))
                .get(0);
        return List.of(new NativeMigration(
                name,
                plan.change().id(),
                operations,
                new UnitText(plan, policy),
                and(plan.units(), unitsOfContract())));
    }

    private List<Migration> asSql(List<String> missing) {
        refuseWhere(
                plan.units(),
                GuardDdl.SwapGuard.class::isInstance,
                "exchanges the names of a column and its replacement, of which pgroll's own operation keeps only the"
                        + " replacement when it completes",
                "leave out the swap, and rename the replacement in a migration after it; or " + IN_PHASES);
        refuseWhere(
                plan.units(),
                NativeHistory::isHeldByDefaults,
                "makes the sequence of a column anew, which the defaults in the views of pgroll's version schemas hold",
                IN_PHASES);
        plan.change().intents().stream()
                .filter(intent -> isWrittenByTheApplication(intent.operation()))
                .findFirst()
                .ifPresent(intent -> refuse(
                        intent.place(),
                        "leaves it to the application to write a column and its replacement, of which the views of"
                                + " pgroll's version schemas hold the old one beyond its contract",
                        "leave out dualWrite(APPLICATION): triggers of pgroll's own write both; or " + IN_PHASES));
        refuseWhere(
                plan.units(),
                NativeHistory::showsReleases,
                "shows a table to releases through schemas of views, as pgroll's own version schemas do, and each release"
                        + " can have but one of both in front of its search_path",
                "leave out dualWrite(VERSIONED_VIEWS): pgroll's own operation shows each release its name; or "
                        + IN_PHASES);
        List<Unit> units = plan.units().stream()
                .filter(unit -> !isCompleted(unit))
                .map(NativeHistory::knowingViews)
                .toList();
        refuseWhere(
                and(units, unitsOfContract()),
                NativeHistory::isRefusedUnderViews,
                "drops or retypes what the views of pgroll's version schemas show, which only operations of pgroll's own"
                        + " can, and they cannot say the whole of it: " + String.join("; ", missing),
                "put what drops, renames or retypes into a migration of its own, without constraints and indexes on the"
                        + " column; or " + IN_PHASES);
        return new SqlHistory(plan, head, target, policy).migrations(units);
    }

    private static boolean isWrittenByTheApplication(Operation operation) {
        return operation instanceof RenameColumn rename && rename.dualWrite() == DualWrite.APPLICATION
                || operation instanceof ReplaceColumn replace && replace.dualWrite() == DualWrite.APPLICATION
                || operation instanceof SplitColumn split && split.dualWrite() == DualWrite.APPLICATION
                || operation instanceof MergeColumns merge && merge.dualWrite() == DualWrite.APPLICATION;
    }

    private static boolean showsReleases(Ddl statement) {
        return statement instanceof TableDdl.CreateView view && view.created().isOfRelease();
    }

    /** Whether PostgreSQL refuses it while views show the column or the table, as those of a version schema do. */
    private static boolean isRefusedUnderViews(Ddl statement) {
        if (statement instanceof ColumnDdl.Drop drop) {
            return NativeNames.isReachable(drop.table());
        }
        if (statement instanceof ColumnDdl.AlterType retype) {
            return NativeNames.isReachable(retype.table());
        }
        return statement instanceof TableDdl.Drop drop && NativeNames.isReachable(drop.table());
    }

    /**
     * Whether PostgreSQL refuses it while the defaults of views draw from the sequence, as those of a version schema
     * do.
     */
    private static boolean isHeldByDefaults(Ddl statement) {
        if (statement instanceof ColumnDdl.SerialToIdentity identity) {
            return NativeNames.isReachable(identity.table());
        }
        return statement instanceof ColumnDdl.IdentityToSerial serial && NativeNames.isReachable(serial.table());
    }

    /** Whether the unit contracts a change that stands in the folder as pgroll's own operations. */
    private boolean isCompleted(Unit unit) {
        return unit.steps().stream()
                .flatMap(step -> intent(step).stream())
                .map(Intent::operation)
                .anyMatch(this::isCompleted);
    }

    private Optional<Intent> intent(Step step) {
        List<Intent> intents = plan.change().intents();
        return step.intent() >= 0 && step.intent() < intents.size()
                ? Optional.of(intents.get(step.intent()))
                : Optional.empty();
    }

    private boolean isCompleted(Operation operation) {
        return operation instanceof Contract contract
                && head.files().keySet().stream()
                        .anyMatch(Pattern.compile("[0-9]+_"
                                        + Pattern.quote(contract.change()
                                                .substring(contract.change().indexOf('_') + 1))
                                        + "\\.json")
                                .asMatchPredicate());
    }

    /** The unit with guards that know pgroll's views, which have the names of the tables that they show. */
    private static Unit knowingViews(Unit unit) {
        List<Step> steps = unit.steps().stream()
                .map(step -> new Step(
                        step.statement() instanceof GuardDdl.CatalogGuard guard
                                ? knowingViews(guard)
                                : step.statement(),
                        step.intent(),
                        step.facts(),
                        step.effects()))
                .toList();
        return new Unit(unit.name(), unit.phase(), unit.title(), unit.transactional(), steps, unit.wayBack());
    }

    private static Ddl knowingViews(GuardDdl.CatalogGuard guard) {
        List<String> known = new ArrayList<>(guard.known());
        known.add(guard.table().name().value());
        return new GuardDdl.CatalogGuard(guard.table(), guard.columns(), known, guard.ours());
    }

    private static List<Unit> and(List<Unit> units, List<Unit> others) {
        return Stream.concat(units.stream(), others.stream()).toList();
    }

    /** What the contract of this change would do; nothing where it leaves nothing to one. */
    private List<Unit> unitsOfContract() {
        return contract().map(Plan::units).orElse(List.of());
    }

    private Optional<Plan> contract() {
        var intent = new Intent(
                new Contract(plan.change().id()),
                Optional.empty(),
                Place.of(plan.change().id()));
        var change = new Change(
                "0_contract_"
                        + plan.change().id().substring(0, plan.change().id().indexOf('_')),
                plan.change().at(),
                List.of(intent));
        return new Planner(plan.server(), policy).plan(plan.after(), change).plan();
    }

    private void refuseWhere(List<Unit> units, Predicate<Ddl> isMet, String does, String remedy) {
        units.stream()
                .flatMap(unit -> unit.steps().stream())
                .filter(step -> isMet.test(step.statement()))
                .findFirst()
                .ifPresent(step -> refuse(step, does, remedy));
    }

    private void refuse(Step step, String does, String remedy) {
        String id = plan.change().id();
        refuse(intent(step).map(Intent::place).orElse(Place.of(id)), does, remedy);
    }

    private void refuse(Place place, String does, String remedy) {
        String id = plan.change().id();
        throw new CannotRenderException(new Problem(
                "pgroll-needs-its-own-operation", place, "The migration \"" + id + "\" " + does + ".", remedy));
    }
}
