package dev.belay.postgres.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.plan.Step;
import dev.belay.core.plan.Unit;
import dev.belay.dsl.names.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every unit of a case that locks several tables meets a client that holds one of them and asks for another one, in the
 * order that makes a deadlock: the unit gives up, and never does PostgreSQL end the client (40P01).
 */
final class CrossingLocksTest {

    private static final int MAJOR = ServerVersion.DEFAULT.major();

    /** The unit may have given up before the client stood behind it, on a busy machine. */
    private static final int TRIES = 20;

    @TestFactory
    Stream<DynamicTest> endsNoClient() {
        return GoldenCase.accepted().stream()
                .filter(golden -> golden.first() <= MAJOR)
                .filter(golden -> GoldenPlans.of(golden, MAJOR).accepted().tested().stream()
                        .anyMatch(plan -> plan.units().stream()
                                .anyMatch(unit -> tables(plan, unit).size() > 1)))
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> run(golden)));
    }

    @Test
    void aUnitThatWaitsAsLongAsAnyOtherEndsTheClient() throws Exception {
        GoldenCase golden = GoldenCase.all().stream()
                .filter(each -> each.name().equals("drop-constraints"))
                .findFirst()
                .orElseThrow();
        GoldenPlans plans = GoldenPlans.of(golden, MAJOR).accepted();
        Plan plan = plans.tested().get(0);
        try (GoldenDatabase database = GoldenDatabase.given(golden, plans.given(), MAJOR)) {
            Unit unit = plan.units().get(0);
            assertThat(patient(database, sql(plan, forth(unit)))).contains("40P01");
            database.apply(plan, unit);
            List<Optional<String>> back = new ArrayList<>();
            for (String transaction : transactionsBack(plan, unit)) {
                back.add(patient(database, List.of(transaction)));
            }
            assertThat(back).contains(Optional.of("40P01"));
        }
    }

    private static Optional<String> patient(GoldenDatabase database, List<String> transaction) throws Exception {
        List<String> patient = transaction.stream()
                .map(sql -> sql.replace("lock_timeout = '300ms'", "lock_timeout = '2s'"))
                .toList();
        return new CrossingLocks(database, patient, TableName.of("orders"), TableName.of("customers")).tried(TRIES);
    }

    private static void run(GoldenCase golden) throws Exception {
        assumeTrue(GoldenCase.SLOW_WANTED, "It waits for lock timeouts; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.");
        GoldenPlans plans = GoldenPlans.of(golden, MAJOR).accepted();
        try (GoldenDatabase database = GoldenDatabase.given(golden, plans.given(), MAJOR)) {
            for (Plan plan : plans.tested()) {
                for (Unit unit : plan.units()) {
                    Set<TableName> tables = tables(plan, unit);
                    List<String> forth = meet(database, tables, sql(plan, forth(unit)), unit.name());
                    assertThat(forth.isEmpty())
                            .as("whether %s met a client", unit.name())
                            .isEqualTo(tables.size() < 2);
                    database.apply(plan, unit);
                    meetOnTheWayBack(database, tables, plan, unit);
                }
            }
        }
    }

    /** A block that commits after each statement is met at each of them, on a copy on which it goes its way. */
    private static void meetOnTheWayBack(GoldenDatabase database, Set<TableName> tables, Plan plan, Unit unit)
            throws SQLException, InterruptedException {
        String what = "way back of " + unit.name();
        if (unit.wayBack().transactional()) {
            meet(database, tables, sql(plan, unit.wayBack().statements()), what);
        } else if (tables.size() > 1) {
            try (GoldenDatabase copy = database.copy("_back")) {
                for (String transaction : transactionsBack(plan, unit)) {
                    meet(copy, tables, List.of(transaction), what);
                    copy.run(transaction);
                }
            }
        }
    }

    /** The statements of a block that commits after each, as a block for each that leaves the commit to others. */
    private static List<String> transactionsBack(Plan plan, Unit unit) {
        return unit.wayBack().statements().stream()
                .filter(StateDdl.CommitEach.class::isInstance)
                .map(StateDdl.CommitEach.class::cast)
                .flatMap(block -> block.statements().stream()
                        .map(each -> new StateDdl.CommitEach(List.of(each), block.locks(), block.partitioned())))
                .flatMap(each -> sql(plan, List.of(each)).stream())
                .map(sql -> sql.replace("COMMIT;", ""))
                .toList();
    }

    private static List<String> meet(GoldenDatabase database, Set<TableName> tables, List<String> sql, String what)
            throws SQLException, InterruptedException {
        List<String> met = new ArrayList<>();
        for (TableName first : tables) {
            for (TableName last : tables) {
                if (!first.equals(last)) {
                    new CrossingLocks(database, sql, first, last).tried(TRIES).ifPresent(met::add);
                    assertThat(met)
                            .as("%s, a client that holds %s and asks for %s", what, last, first)
                            .doesNotContain("40P01");
                }
            }
        }
        return met;
    }

    /** Without views, which a client locks together with their tables. */
    private static Set<TableName> tables(Plan plan, Unit unit) {
        Set<TableName> tables = new TreeSet<>();
        if (unit.transactional()) {
            unit.steps().stream()
                    .flatMap(step -> step.facts().locks().stream())
                    .filter(lock -> lock.mode().atLeast(LockMode.SHARE))
                    .map(RelationLock::relation)
                    .forEach(tables::add);
            plan.before().views().forEach(view -> tables.remove(view.name()));
        }
        return tables;
    }

    private static List<Ddl> forth(Unit unit) {
        return unit.steps().stream().map(Step::statement).toList();
    }

    private static List<String> sql(Plan plan, List<Ddl> statements) {
        PostgresWriter writer = new PostgresWriter(plan.server(), GoldenPlans.POLICY);
        return statements.stream()
                .flatMap(statement -> writer.statements(statement).stream())
                .toList();
    }
}
