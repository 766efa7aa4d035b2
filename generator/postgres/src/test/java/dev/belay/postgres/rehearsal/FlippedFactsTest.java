package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.report.rehearsal.StepReport;
import dev.belay.core.report.rehearsal.UnitReport;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fact that the plans of a history predict is turned round, one at a time, and held against what was measured:
 * none of them goes unnoticed.
 */
final class FlippedFactsTest {
    private static final Policy POLICY = Policy.defaults();
    private static final TableName ELSEWHERE = TableName.of("elsewhere");

    @TestFactory
    Stream<DynamicTest> noFlippedFactGoesUnnoticed() throws SQLException {
        var tests = new ArrayList<DynamicTest>();
        for (int major : SharedServer.majors()) {
            for (var step : steps(major).entrySet()) {
                var facts = step.getValue().predicted();
                flips(facts)
                        .forEach((what, flipped) -> tests.add(DynamicTest.dynamicTest(
                                major + " " + step.getKey() + ": " + what,
                                () -> assertNoticed(flipped, step.getValue().measured()))));
            }
        }
        assertThat(tests).hasSizeGreaterThan(200);
        return tests.stream();
    }

    private static void assertNoticed(Facts flipped, Facts measured) {
        var findings = new Findings("unit");
        new FactsComparison(findings, "step").compare(flipped, measured);
        assertThat(findings.deviations()).hasSize(1);
    }

    /** The steps of every plan as one rehearsal measured them, all of them as predicted. */
    private static Map<String, StepReport> steps(int major) throws SQLException {
        var server = SharedServer.of(major);
        var steps = new LinkedHashMap<String, StepReport>();
        try (var database = server.scratchDatabase()) {
            for (var plan : Histories.shop(major, POLICY)) {
                var report = new Rehearsal(server, POLICY).rehearse(plan, database.name(), RehearsalOptions.QUICK);
                assertThat(report.allDeviations()).isEmpty();
                for (UnitReport unit : report.units()) {
                    unit.steps().stream()
                            .filter(step -> step.predicted().predicted())
                            .forEach(step -> steps.put(report.change() + " " + unit.unit() + " " + step.step(), step));
                }
                Histories.fill(database, plan);
            }
        }
        return steps;
    }

    private static Map<String, Facts> flips(Facts facts) {
        var flips = new LinkedHashMap<String, Facts>();
        for (var lock : facts.locks()) {
            for (var mode : LockMode.values()) {
                if (mode != lock.mode()) {
                    flips.put(lock + " as " + mode, facts(facts, replaced(facts.locks(), lock, mode)));
                }
            }
            flips.put("no " + lock, facts(facts, without(facts.locks(), lock)));
        }
        flips.put("one more lock", facts(facts, with(facts.locks(), new RelationLock(ELSEWHERE, LockMode.SHARE))));
        facts.scans()
                .forEach(scan -> flips.put(
                        "no scan of " + scan,
                        new Facts(facts.locks(), facts.rewrites(), without(facts.scans(), scan))));
        flips.put("one more scan", new Facts(facts.locks(), facts.rewrites(), with(facts.scans(), ELSEWHERE)));
        facts.rewrites()
                .forEach(rewrite -> flips.put(
                        "no rewrite of " + rewrite,
                        new Facts(facts.locks(), without(facts.rewrites(), rewrite), facts.scans())));
        flips.put("one more rewrite", new Facts(facts.locks(), with(facts.rewrites(), ELSEWHERE), facts.scans()));
        return flips;
    }

    private static Facts facts(Facts facts, List<RelationLock> locks) {
        return new Facts(locks, facts.rewrites(), facts.scans());
    }

    private static List<RelationLock> replaced(List<RelationLock> locks, RelationLock lock, LockMode mode) {
        return locks.stream()
                .map(each -> each.equals(lock) ? new RelationLock(lock.relation(), mode) : each)
                .toList();
    }

    private static <E> List<E> without(List<E> list, E element) {
        return list.stream().filter(each -> !each.equals(element)).collect(Collectors.toList());
    }

    private static <E> List<E> with(List<E> list, E element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
