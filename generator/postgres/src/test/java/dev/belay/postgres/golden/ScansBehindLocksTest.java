package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * No unit reads a table row by row behind a statement of its own that has locked writers of that table out;
 * a table that the change itself creates holds no rows by then.
 */
final class ScansBehindLocksTest {

    /** Adds columns directly, on the author's word: each of them rewrites the table, and says so in the plan. */
    private static final Set<String> DIRECT = Set.of("add-column-direct");

    @TestFactory
    Stream<DynamicTest> readsBeforeItLocks() {
        return GoldenCase.accepted().stream().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> run(golden)));
    }

    private static void run(GoldenCase golden) {
        List<String> scans = scans(golden);
        if (DIRECT.contains(golden.name())) {
            assertThat(scans).isNotEmpty();
        } else {
            assertThat(scans).isEmpty();
        }
    }

    private static List<String> scans(GoldenCase golden) {
        List<String> found = new ArrayList<>();
        for (Plan plan : GoldenPlans.of(golden, golden.first()).accepted().tested()) {
            plan.units().stream().filter(Unit::transactional).forEach(unit -> found.addAll(behindLocks(plan, unit)));
        }
        return found;
    }

    private static List<String> behindLocks(Plan plan, Unit unit) {
        List<String> found = new ArrayList<>();
        Set<TableName> locked = new TreeSet<>();
        for (Step step : unit.steps()) {
            step.facts().scans().stream()
                    .filter(locked::contains)
                    .filter(table -> plan.before().table(table).isPresent())
                    .forEach(table ->
                            found.add(plan.change().id() + " " + unit.name() + " " + table + " " + step.statement()));
            step.facts().locks().stream()
                    .filter(lock -> lock.mode().atLeast(LockMode.SHARE))
                    .map(RelationLock::relation)
                    .forEach(locked::add);
        }
        return found;
    }
}
