package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.GuardDdl;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A view that asks the rights of its reader is denied to exactly those whom the guard names. */
class ColumnReadersTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";

    private static final int FIRST_WITH_SECURITY_INVOKER = 15;

    private static final String ROLE = "\"the Reader\"";

    private static final GuardDdl.RefuseColumnReaders GUARD = new GuardDdl.RefuseColumnReaders(
            TableName.of("t"), List.of(Identifier.of("id"), Identifier.of("a A"), Identifier.of("b")));

    @ParameterizedTest
    @MethodSource(MAJORS)
    void namesWhoMayReadSomeColumnsAlone(int major) throws SQLException {
        hold(major, "SELECT (id, b), UPDATE (b)", "UPDATE v.t SET b = 'x' WHERE id = 1", "\"the Reader\" (\"a A\")");
        hold(major, "SELECT (id)", "SELECT id FROM v.t", "\"the Reader\" (\"a A\", b)");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void letsGoOnWhoeverReadsEverythingOrNothing(int major) throws SQLException {
        free(major, "SELECT, UPDATE (b)", "UPDATE v.t SET b = 'x' WHERE id = 1");
        free(major, "SELECT (id, \"a A\", b), DELETE", "DELETE FROM v.t WHERE id = 1");
        free(major, "UPDATE", "UPDATE v.t SET b = 'x'");
        free(major, "DELETE", "DELETE FROM v.t");
        free(major, "INSERT", "INSERT INTO v.t VALUES (1)");
        free(major, "INSERT (id)", "INSERT INTO v.t (id) VALUES (1)");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void namesEverybody(int major) throws SQLException {
        try (Database database = withTable(major)) {
            database.sql("GRANT SELECT (id, b) ON t TO PUBLIC");
            assertThatThrownBy(() -> database.run(GUARD)).hasMessageContaining("PUBLIC (\"a A\").");
            database.sql("GRANT SELECT ON t TO PUBLIC");
            assertThatCode(() -> database.run(GUARD)).doesNotThrowAnyException();
        }
    }

    private static void hold(int major, String granted, String statement, String named) throws SQLException {
        try (Database database = withRole(major, granted)) {
            assertThatThrownBy(() -> database.run(GUARD))
                    .hasMessageContaining("[view-needs-select]")
                    .hasMessageContaining(named + ". GRANT SELECT");
            if (major >= FIRST_WITH_SECURITY_INVOKER) {
                assertThatThrownBy(() -> asReader(database, statement)).hasMessageContaining("permission denied");
            }
            drop(database);
        }
    }

    private static void free(int major, String granted, String statement) throws SQLException {
        try (Database database = withRole(major, granted)) {
            assertThatCode(() -> database.run(GUARD)).doesNotThrowAnyException();
            assertThatCode(() -> asReader(database, statement)).doesNotThrowAnyException();
            drop(database);
        }
    }

    private static Database withTable(int major) throws SQLException {
        Database database = new Database(major);
        database.sql("CREATE TABLE t (id integer, \"a A\" text, b text)");
        return database;
    }

    private static Database withRole(int major, String granted) throws SQLException {
        Database database = withTable(major);
        database.sql(
                "DROP ROLE IF EXISTS " + ROLE,
                "CREATE ROLE " + ROLE,
                "CREATE SCHEMA v",
                "GRANT USAGE ON SCHEMA v TO " + ROLE,
                "CREATE VIEW v.t" + (major >= FIRST_WITH_SECURITY_INVOKER ? " WITH (security_invoker = true)" : "")
                        + " AS SELECT id, \"a A\", b FROM t");
        for (String relation : List.of("t", "v.t")) {
            database.sql("GRANT " + granted + " ON " + relation + " TO " + ROLE);
        }
        return database;
    }

    private static void asReader(Database database, String statement) throws SQLException {
        database.sql("SET ROLE " + ROLE);
        try {
            database.sql(statement);
        } finally {
            database.sql("RESET ROLE");
        }
    }

    private static void drop(Database database) throws SQLException {
        database.sql("DROP OWNED BY " + ROLE + " CASCADE", "DROP ROLE " + ROLE);
    }
}
