package dev.belay.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one user of an empty database leaves to the next. */
final class EmptyDatabasesTest {
    private static final List<String> CITEXT = List.of("CREATE EXTENSION citext");

    private final EmptyDatabases databases = new EmptyDatabases(SharedServer.of(15));

    @Test
    void isTheSameDatabaseAndEmpty() throws SQLException {
        String session;
        try (var first = databases.take(List.of())) {
            session = value(first, "SELECT pg_backend_pid()");
            value(first, "CREATE TABLE left_open (id int); SELECT 1");
            value(first, "SET search_path = nowhere; SELECT pg_advisory_lock(1)");
        }
        try (var second = databases.take(List.of())) {
            assertThat(value(second, "SELECT pg_backend_pid()")).isEqualTo(session);
            assertThat(value(second, "SELECT to_regclass('public.left_open')")).isNull();
            assertThat(value(second, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                    .isEqualTo("0");
            assertThat(value(second, "SHOW search_path")).isEqualTo("\"$user\", public");
        }
    }

    @Test
    void isAnotherOneForTwoAtOnceAndForOtherExtensions() throws SQLException {
        String first;
        try (var one = databases.take(CITEXT);
                var two = databases.take(CITEXT)) {
            first = value(one, "SELECT current_database()");
            assertThat(value(two, "SELECT current_database()")).isNotEqualTo(first);
            assertThat(value(two, "SELECT 'A'::citext = 'a'")).isEqualTo("t");
        }
        try (var plain = databases.take(List.of())) {
            assertThat(value(plain, "SELECT to_regtype('citext')")).isNull();
        }
    }

    @Test
    void isMadeAnewWhereItsSessionHasEnded() throws SQLException {
        try (var first = databases.take(List.of());
                var other = SharedServer.of(15).connect("postgres");
                var statement = other.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + value(first, "SELECT pg_backend_pid()") + ", 10000)");
        }
        try (var second = databases.take(List.of())) {
            assertThat(value(second, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void isNotThereWhereAnExtensionIsNot() throws SQLException {
        assertThatThrownBy(() -> databases.take(List.of("CREATE EXTENSION of_nobody")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("of_nobody");
    }

    private static String value(EmptyDatabase database, String sql) throws SQLException {
        try (var statement = database.connection().createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }
}
