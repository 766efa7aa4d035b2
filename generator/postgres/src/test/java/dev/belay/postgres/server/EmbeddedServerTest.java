package dev.belay.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rehearsal relies on, on every major that this run covers. */
class EmbeddedServerTest {
    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void runsTheMajorThatWasAskedFor(int major) throws SQLException {
        var server = SharedServer.of(major);
        try (var connection = server.connect("postgres")) {
            assertThat(text(connection, "SHOW server_version_num")).startsWith(String.valueOf(major));
            assertThat(text(connection, "SHOW autovacuum")).isEqualTo("off");
            assertThat(text(connection, "SELECT datcollate FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("C");
            assertThat(text(connection, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void clonesADatabaseWithItsRows(int major) throws SQLException {
        var server = SharedServer.of(major);
        try (var template = server.scratchDatabase()) {
            try (var connection = template.connect()) {
                execute(connection, "CREATE TABLE t AS SELECT 7 AS n");
            }
            var copy = "Copy \"of\" %s";
            server.cloneDatabase(template.name(), copy);
            try (var connection = server.connect(copy)) {
                assertThat(text(connection, "SELECT n FROM t")).isEqualTo("7");
                server.dropDatabase(copy);
            }
            assertThatThrownBy(() -> server.connect(copy)).hasMessageContaining("does not exist");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void connectsAsARoleWithSessionSettings(int major) throws SQLException {
        var server = SharedServer.of(major);
        try (var database = server.scratchDatabase();
                var owner = database.connect()) {
            execute(owner, "DROP ROLE IF EXISTS visitor", "CREATE ROLE visitor LOGIN");
            try (var visitor =
                    server.connect(database.name(), "visitor", Map.of("options", "-c belay.collapse=allow"))) {
                assertThat(text(visitor, "SELECT current_user || ' ' || current_setting('belay.collapse')"))
                        .isEqualTo("visitor allow");
            }
            execute(owner, "DROP ROLE visitor");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void keepsEveryAcknowledgedRowWhenABackendIsKilled(int major) throws SQLException {
        var server = SharedServer.of(major);
        try (var database = server.scratchDatabase()) {
            try (var connection = database.connect()) {
                execute(connection, "CREATE TABLE t (n int)", "INSERT INTO t VALUES (1)");
                var victim = Long.parseLong(text(connection, "SELECT pg_backend_pid()"));
                ProcessHandle.of(victim).orElseThrow().destroyForcibly();
                assertThatThrownBy(() -> {
                            while (true) {
                                execute(connection, "SELECT 1");
                            }
                        })
                        .isInstanceOf(SQLException.class);
            }
            assertThat(countAfterRecovery(database)).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void leavesNothingBehindWhenClosed(int major) throws SQLException {
        var server = EmbeddedServer.start(major, PostgresBinaries.provided());
        var data = server.dataDirectory();
        assertThat(data).isDirectory();
        server.close();
        server.close();
        assertThat(Files.exists(data.getParent())).isFalse();
        assertThatThrownBy(() -> server.connect("postgres")).isInstanceOf(SQLException.class);
    }

    private static String countAfterRecovery(ScratchDatabase database) throws SQLException {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            try (var connection = database.connect()) {
                return text(connection, "SELECT count(*) FROM t");
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
