package dev.belay.conformance;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.IndexDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What a lock rule of squawk may say of a unit, which it reads without the units before, because the plan knows better.
 */
enum Leftover {
    AUTHOR("the author wrote the plain statement, and why: `direct(\"...\")`", Leftover::isDirect),
    WEAK(
            "no lock that stops reads or writes; a concurrent build and a validation have to be able to wait",
            Leftover::isWeak),
    PROVEN("a CHECK constraint that is validated proves it, so that nothing is read", Leftover::isProven),
    NOT_REWRITTEN("PostgreSQL neither rewrites nor reads the table for this type or default", Leftover::staysAsItIs),
    LOCKED("the same transaction drops a column of the table, under the same lock", Leftover::isLockedAnyway),
    VIEWED("a view keeps the old name for running clients", Leftover::isViewed),
    NEW("the table is made by the same change, so that it has neither rows nor clients", Leftover::isOfNewTables);

    private final String reason;
    private final BiPredicate<Plan, Unit> holds;

    Leftover(String reason, BiPredicate<Plan, Unit> holds) {
        this.reason = reason;
        this.holds = holds;
    }

    /** For people. */
    String reason() {
        return reason;
    }

    /** Whether the plan proves it of the unit. */
    boolean holds(Plan plan, Unit unit) {
        return holds.test(plan, unit);
    }

    private static boolean isDirect(Plan plan, Unit unit) {
        return unit.steps().stream()
                .filter(step -> step.intent() >= 0)
                .anyMatch(step ->
                        plan.change().intents().get(step.intent()).direct().isPresent());
    }

    private static boolean isWeak(Plan plan, Unit unit) {
        return locks(unit).stream().noneMatch(lock -> lock.mode().atLeast(LockMode.SHARE_ROW_EXCLUSIVE));
    }

    private static boolean isProven(Plan plan, Unit unit) {
        List<Step> steps = unit.steps().stream()
                .filter(step -> step.statement() instanceof ColumnDdl.SetNotNull)
                .toList();
        return !steps.isEmpty()
                && steps.stream()
                        .allMatch(step -> ((ColumnDdl.SetNotNull) step.statement()).proven()
                                && step.facts().scans().isEmpty());
    }

    private static boolean staysAsItIs(Plan plan, Unit unit) {
        return unit.steps().stream()
                .filter(step -> step.statement() instanceof ColumnDdl)
                .allMatch(step -> step.facts().rewrites().isEmpty()
                        && step.facts().scans().isEmpty());
    }

    private static boolean isLockedAnyway(Plan plan, Unit unit) {
        List<IndexDdl.Drop> dropped = statements(unit, IndexDdl.Drop.class);
        return !dropped.isEmpty()
                && dropped.stream()
                        .allMatch(drop -> statements(unit, ColumnDdl.Drop.class).stream()
                                .anyMatch(column -> column.table().equals(drop.table())));
    }

    private static <S> List<S> statements(Unit unit, Class<S> kind) {
        return unit.steps().stream()
                .map(Step::statement)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static boolean isViewed(Plan plan, Unit unit) {
        return unit.steps().stream().anyMatch(step -> step.statement() instanceof TableDdl.CreateView);
    }

    private static boolean isOfNewTables(Plan plan, Unit unit) {
        List<TableName> changed = locks(unit).stream()
                .filter(lock -> lock.mode().atLeast(LockMode.ACCESS_EXCLUSIVE))
                .map(RelationLock::relation)
                .toList();
        return changed.stream().noneMatch(table -> plan.before().table(table).isPresent());
    }

    private static List<RelationLock> locks(Unit unit) {
        return unit.steps().stream()
                .flatMap(step -> step.facts().locks().stream())
                .toList();
    }
}
