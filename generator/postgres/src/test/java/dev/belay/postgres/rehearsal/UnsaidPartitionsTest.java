package dev.belay.postgres.rehearsal;

import static dev.belay.dsl.types.Column.column;
import static dev.belay.dsl.types.Types.bigint;
import static dev.belay.dsl.types.Types.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.dsl.Changes;
import dev.belay.dsl.Migration;
import dev.belay.dsl.SchemaChange;
import dev.belay.dsl.types.Column;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who tells of a table has to tell that it has partitions: how long a unit keeps clients out hangs on it. */
class UnsaidPartitionsTest {

    private static final Column<Long> ID = column("id", bigint());

    private static final Column<String> NOTE = column("note", text());

    private static final Column<String> CODE = column("code", text());

    private static final String TABLE = """
            CREATE TABLE events (id bigint NOT NULL, note text, code text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
            CREATE TABLE events_low PARTITION OF events FOR VALUES FROM (0) TO (100) PARTITION BY RANGE (id);
            CREATE TABLE events_lowest PARTITION OF events_low FOR VALUES FROM (0) TO (50);
            CREATE TABLE "Events High" PARTITION OF events DEFAULT;
            INSERT INTO events SELECT n, n::text, CASE WHEN n % 5 > 0 THEN 'c' END FROM generate_series(0, 49) AS n
            """;

    @ParameterizedTest
    @MethodSource("dev.belay.postgres.server.SharedServer#majors")
    void areADeviation(int major) throws SQLException {
        assertThat(deviations(major, new Unsaid())).extracting(Deviation::id).contains("partitions-unsaid");
        assertThat(deviations(major, new Said())).isEmpty();
    }

    private static List<Deviation> deviations(int major, SchemaChange known) throws SQLException {
        var server = SharedServer.of(major);
        var policy = Policy.defaults();
        var plans = Histories.plans(major, policy, known, new AddsNote());
        try (var database = server.scratchDatabase()) {
            try (var connection = database.connect()) {
                Target.execute(connection, TABLE);
            }
            Histories.applied(server, database, policy, plans.get(0));
            return new Rehearsal(server, policy)
                    .rehearse(plans.get(1), database.name(), RehearsalOptions.QUICK)
                    .allDeviations();
        }
    }

    @Migration(id = "0002_known", at = "2026-11-02T10:00")
    static final class Unsaid implements SchemaChange {
        @Override
        public void define(Changes change) {
            var events = change.existing("events");
            events.column(ID).notNull();
            events.column(NOTE);
            events.column(CODE);
            events.primaryKey(ID);
        }
    }

    @Migration(id = "0002_known", at = "2026-11-02T10:00")
    static final class Said implements SchemaChange {
        @Override
        public void define(Changes change) {
            var events = change.existing("events").partitioned();
            events.column(ID).notNull();
            events.column(NOTE);
            events.column(CODE);
            events.primaryKey(ID);
        }
    }

    @Migration(id = "0003_adds", at = "2026-11-03T10:00")
    static final class AddsNote implements SchemaChange {
        @Override
        public void define(Changes change) {
            change.table("events").renameColumn(NOTE, "remark");
            change.table("events").setNotNull(CODE).fillWith("none");
        }
    }
}
