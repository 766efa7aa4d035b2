package dev.belay.postgres.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.ddl.RowDdl;
import dev.belay.core.plan.PhasePlan;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import dev.belay.core.plan.WayBack;
import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.dsl.SchemaChange;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes of a planner, of the writer of SQL and of an author, each planted alone and found by its name. */
final class PlantedMistakesTest {
    private static final int MAJOR = 15;
    private static final Policy POLICY = Policy.defaults();
    private static final RehearsalOptions CYCLE = new RehearsalOptions(false, false, false, 0, false, 1, 1);
    private static final StatementWriter WRITER = new PostgresWriter(new ServerVersion(MAJOR), POLICY)::statements;

    @Test
    void withoutAMistakeNothingIsFound() throws SQLException {
        assertThat(rehearse(WRITER, UnaryOperator.identity(), CYCLE, new SmallChange())
                        .allDeviations())
                .isEmpty();
    }

    @Test
    void aWayBackThatForgetsAStatement() throws SQLException {
        var report = rehearse(
                WRITER,
                unit -> withWayBack(
                        unit,
                        back -> back.statements().stream()
                                .filter(statement -> !(statement instanceof ColumnDdl.Drop))
                                .toList(),
                        back -> back.countingQuery()),
                CYCLE,
                new SmallChange());
        assertThat(ids(report)).contains("way-back-differs");
    }

    @Test
    void aWayBackThatDropsTooMuch() throws SQLException {
        var report = rehearse(
                writing(ColumnDdl.Drop.class::isInstance, "ALTER TABLE orders DROP COLUMN sku"),
                UnaryOperator.identity(),
                CYCLE,
                new SmallChange());
        assertThat(ids(report)).contains("way-back-differs", "way-back-loses-rows");
    }

    @Test
    void aCountingQueryThatCountsNothing() throws SQLException {
        var report = rehearse(
                WRITER,
                unit -> withWayBack(unit, WayBack::statements, back -> Optional.of("SELECT 0")),
                CYCLE,
                new SmallChange());
        assertThat(ids(report)).containsExactly("way-back-miscounts");
    }

    @Test
    void aStatementThatMakesSomethingElse() throws SQLException {
        StatementWriter other = statement -> statement instanceof ColumnDdl.Add
                ? List.of("ALTER TABLE orders ADD COLUMN note varchar(9)")
                : WRITER.statements(statement);
        // The model is written by the same writer, as CREATE TABLE: only the alteration is wrong.
        assertThat(ids(rehearse(other, UnaryOperator.identity(), CYCLE, new SmallChange())))
                .contains("catalog-differs");
    }

    @Test
    void aRowThatIsLost() throws SQLException {
        var report = rehearse(
                writing(ColumnDdl.Add.class::isInstance, "DELETE FROM orders WHERE id = 7"),
                UnaryOperator.identity(),
                CYCLE,
                new SmallChange());
        assertThat(ids(report)).contains("rows-lost");
    }

    @Test
    void aValueThatIsLost() throws SQLException {
        var report = rehearse(
                writing(ColumnDdl.Add.class::isInstance, "UPDATE orders SET sku = 'gone' WHERE id = 7"),
                UnaryOperator.identity(),
                CYCLE,
                new SmallChange());
        assertThat(ids(report)).contains("rows-lost");
    }

    @Test
    void aBackfillThatOverwritesWhatItReads() throws SQLException {
        var report = rehearse(
                writing(RowDdl.RunBackfill.class::isInstance, "UPDATE customers SET name = 'x' WHERE id = 7"),
                UnaryOperator.identity(),
                CYCLE,
                new RenameName());
        assertThat(ids(report)).contains("rows-lost");
    }

    @Test
    void aBackfillThatFillsSomethingElse() throws SQLException {
        var report = rehearse(
                writing(
                        RowDdl.RunBackfill.class::isInstance,
                        "ALTER TABLE customers DISABLE TRIGGER USER",
                        "UPDATE customers SET full_name = 'x' WHERE id = 7",
                        "ALTER TABLE customers ENABLE TRIGGER USER"),
                UnaryOperator.identity(),
                CYCLE,
                new RenameName());
        assertThat(ids(report)).contains("replacement-differs");
    }

    @Test
    void aBackfillThatStopsTooEarly() throws SQLException {
        StatementWriter idle = statement -> statement instanceof RowDdl.RunBackfill
                ? List.of("UPDATE customers SET full_name = name WHERE id = 1")
                : WRITER.statements(statement);
        var report = rehearse(idle, UnaryOperator.identity(), CYCLE, new RenameName());
        assertThat(ids(report)).contains("backfill-incomplete");
    }

    /** Once, and only where clients are: run again, the backfill would get through and hide it. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aBatchThatClientsMakeFail(String state) throws SQLException {
        var once = "DO $$ BEGIN IF current_database() LIKE '%\\_clients' AND nextval('planted') = 1 THEN"
                + " RAISE EXCEPTION USING ERRCODE = '" + state + "', MESSAGE = 'planted'; END IF; END $$";
        StatementWriter failing = statement -> statement instanceof RowDdl.RunBackfill
                ? Stream.concat(Stream.of(once), WRITER.statements(statement).stream())
                        .toList()
                : WRITER.statements(statement);
        var report = rehearse(failing, UnaryOperator.identity(), CYCLE.withClients(true), new RenameName());
        assertThat(report.allDeviations())
                .extracting(Deviation::toString)
                .anySatisfy(text -> assertThat(text).contains("unit-fails-with-clients", "planted"));
    }

    @Test
    void aConversionThatIsNotImmutable() throws SQLException {
        var report = rehearse(WRITER, UnaryOperator.identity(), CYCLE, new ZonedTotal());
        assertThat(ids(report)).contains("volatile-conversion");
    }

    @Test
    void aContractWithoutItsGuard() throws SQLException {
        StatementWriter unguarded =
                statement -> statement instanceof GuardDdl.ContractGuard ? List.of() : WRITER.statements(statement);
        var report = rehearse(
                unguarded,
                UnaryOperator.identity(),
                CYCLE.withGuardTrials(true),
                new RenameName(),
                new ContractRenameName());
        assertThat(ids(report)).contains("contract-does-not-refuse", "changed-by-refusal");
    }

    @Test
    void aStatementThatFails() throws SQLException {
        var report = rehearse(
                writing(ColumnDdl.Add.class::isInstance, "SELECT 1 / 0"),
                UnaryOperator.identity(),
                CYCLE,
                new SmallChange());
        assertThat(report.allDeviations())
                .extracting(Deviation::toString)
                .anySatisfy(text -> assertThat(text).contains("statement-fails", "division by zero"));
    }

    private static List<String> ids(RehearsalReport report) {
        return report.allDeviations().stream().map(Deviation::id).distinct().toList();
    }

    /** A writer that lets more statements follow one kind of statement. */
    private static StatementWriter writing(Predicate<Ddl> kind, String... more) {
        return statement -> {
            var statements = new ArrayList<>(WRITER.statements(statement));
            if (kind.test(statement)) {
                statements.addAll(List.of(more));
            }
            return statements;
        };
    }

    private static Unit withWayBack(
            Unit unit, Function<WayBack, List<Ddl>> statements, Function<WayBack, Optional<String>> countingQuery) {
        var back = unit.wayBack();
        return new Unit(
                unit.name(),
                unit.phase(),
                unit.title(),
                unit.transactional(),
                unit.steps(),
                new WayBack(
                        back.transactional(),
                        statements.apply(back),
                        back.downClass(),
                        back.explanation(),
                        countingQuery.apply(back)));
    }

    private static Plan with(Plan plan, UnaryOperator<Unit> change) {
        var phases = plan.phases().stream()
                .map(phase -> new PhasePlan(
                        phase.phase(), phase.units().stream().map(change).toList(), phase.gates()))
                .toList();
        return new Plan(plan.change(), plan.server(), plan.verdicts(), phases, plan.before(), plan.after());
    }

    /** Rehearses the last of the changes, on top of the shop's tables and the other changes. */
    private static RehearsalReport rehearse(
            StatementWriter writer, UnaryOperator<Unit> mistake, RehearsalOptions options, SchemaChange... changes)
            throws SQLException {
        var server = SharedServer.of(MAJOR);
        var plans = Histories.plans(
                MAJOR,
                POLICY,
                Stream.concat(Stream.of(new CreateShop()), Stream.of(changes)).toArray(SchemaChange[]::new));
        try (var database = server.scratchDatabase()) {
            for (var plan : plans.subList(0, plans.size() - 1)) {
                Histories.applied(server, database, POLICY, plan);
            }
            try (var connection = database.connect()) {
                Target.execute(connection, "CREATE SEQUENCE planted");
            }
            var last = plans.get(plans.size() - 1);
            return new Rehearsal(server, POLICY, writer).rehearse(with(last, mistake), database.name(), options);
        }
    }
}
