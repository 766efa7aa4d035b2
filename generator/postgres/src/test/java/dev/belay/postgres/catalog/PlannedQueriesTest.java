package dev.belay.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a session keeps of a look at the catalog, and that the next look sees what is there then. */
final class PlannedQueriesTest {
    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final String PLANNED = """
            SELECT string_agg(name || ' ' || prepare_time, ' ' ORDER BY name)
            FROM pg_prepared_statements WHERE name LIKE 'belay_catalog_%'
            """;

    @ParameterizedTest
    @MethodSource(MAJORS)
    void areKeptWhileObjectsComeAndGo(int major) throws SQLException {
        try (var database = SharedServer.of(major).scratchDatabase();
                var session = database.connect()) {
            session.setAutoCommit(false);
            var empty = Fixtures.snapshot(session);
            var planned = Fixtures.value(session, PLANNED);
            Fixtures.run(session, "CREATE SCHEMA other", "CREATE TABLE other.made (id int)");

            assertThat(Fixtures.snapshot(session).objects())
                    .containsKey(ObjectKey.of(ObjectKind.TABLE, "other", "made"));
            assertThat(Fixtures.value(session, PLANNED))
                    .contains("belay_catalog_")
                    .isEqualTo(planned);
            session.rollback();
            assertThat(Fixtures.snapshot(session)).isEqualTo(empty);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void areMadeAgainWhereSomebodyDroppedThem(int major) throws SQLException {
        try (var database = SharedServer.of(major).scratchDatabase();
                var session = database.connect()) {
            var first = Fixtures.snapshot(session);
            var queries = CatalogQuery.of(major);
            Fixtures.run(
                    session, "DEALLOCATE \"" + queries.get(queries.size() / 2).name() + "\"");
            assertThat(Fixtures.snapshot(session)).isEqualTo(first);
            Fixtures.run(session, "DISCARD ALL");
            assertThat(Fixtures.snapshot(session)).isEqualTo(first);
        }
    }
}
