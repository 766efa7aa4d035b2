package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.TableDdl;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A view that shows a table to one release, and what stands around it, on every server at hand. */
class ReleaseViewTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final TableName TABLE = TableName.of("t");
    private static final TableName VIEW = new TableName(Identifier.of("After 1"), Identifier.of("t"));
    private static final TableDdl.CreateView CREATE = new TableDdl.CreateView(
            VIEW,
            TABLE,
            List.of(Identifier.of("id"), Identifier.of("b B")),
            List.of(Identifier.of("id"), Identifier.of("new \"name")));

    @ParameterizedTest
    @MethodSource(MAJORS)
    void takesOwnerAndRightsOfTheTable(int major) throws SQLException {
        try (Database database = new Database(major)) {
            withRoles(database);
            database.run(CREATE);
            assertThat(database.value("SELECT relowner::regrole, nspowner::regrole, reloptions FROM pg_class AS c"
                            + " JOIN pg_namespace AS n ON n.oid = relnamespace WHERE nspname = 'After 1'"))
                    .isEqualTo("\"the Owner\"|\"the Owner\"|" + (major >= 15 ? "{security_invoker=true}" : "-"));
            assertThat(database.value("SELECT has_schema_privilege('the App', 'After 1', 'USAGE'),"
                            + " has_schema_privilege('the App', 'After 1', 'CREATE'),"
                            + " has_table_privilege('the App', '\"After 1\".t', 'SELECT WITH GRANT OPTION'),"
                            + " has_table_privilege('the App', '\"After 1\".t', 'INSERT'),"
                            + " has_column_privilege('the App', '\"After 1\".t', 'new \"name', 'UPDATE'),"
                            + " has_column_privilege('the App', '\"After 1\".t', 'id', 'UPDATE')"))
                    .isEqualTo("t|f|t|f|t|f");
            database.run(new TableDdl.DropView(VIEW, TABLE));
            assertThat(database.value("SELECT to_regnamespace('\"After 1\"')")).isEqualTo("-");
            dropRoles(database);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void leavesASchemaThatHoldsSomethingElse(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (id integer, \"b B\" text)");
            database.run(CREATE);
            database.sql("CREATE TABLE \"After 1\".others ()");
            database.run(new TableDdl.DropView(VIEW, TABLE));
            assertThat(database.value("SELECT count(*) FROM pg_class WHERE relname IN ('others', 't')"))
                    .isEqualTo("2");
        }
    }

    /** Two services without a name of their own may have a change of one id, and so one schema for its views. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void takesNoSchemaThatHoldsWhatIsNotOurs(int major) throws SQLException {
        TableName theirs = new TableName(Identifier.of("billing"), TABLE.name());
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (id integer, \"b B\" text)",
                    "CREATE SCHEMA billing",
                    "CREATE TABLE billing.t (id integer)",
                    "CREATE SCHEMA \"After 1\"");
            database.run(new TableDdl.CreateView(VIEW, theirs, List.of(Identifier.of("id"))));
            assertThatThrownBy(() -> database.run(CREATE))
                    .hasMessageContaining("[views-schema-taken] The schema After 1 holds what")
                    .hasMessageContaining("put there: t.");
            database.run(new TableDdl.DropView(VIEW, theirs));
            database.sql("CREATE SCHEMA \"After 1\"", "CREATE TABLE \"After 1\".\"Other\" ()");
            assertThatThrownBy(() -> database.run(CREATE)).hasMessageContaining("put there: \"Other\".");
            database.sql("DROP TABLE \"After 1\".\"Other\"");
            database.run(CREATE);
            TableDdl.CreateView other = new TableDdl.CreateView(
                    new TableName(VIEW.schema(), Identifier.of("other")), theirs, List.of(Identifier.of("id")));
            assertThatThrownBy(() -> database.run(other)).hasMessageContaining("put there: t.");
            database.run(other.among(List.of(CREATE.created(), other.created())));
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void showsNoViewWhereTheSearchPathHidesTheTable(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (id integer, \"b B\" text)");
            database.run(CREATE);
            database.sql("SET search_path = \"After 1\", public");
            TableName other = new TableName(Identifier.of("after_2"), Identifier.of("t"));
            assertThatThrownBy(() ->
                            database.run(new TableDdl.CreateView(other, TABLE, CREATE.columns(), CREATE.labels())))
                    .hasMessageContaining("[table-hidden]");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void saysWhatARoleLacksThatMayCreateNoSchema(int major) throws SQLException {
        try (Database database = new Database(major)) {
            withRoles(database);
            database.sql("SET ROLE \"the Owner\"");
            assertThatThrownBy(() -> database.run(CREATE)).hasMessageContaining("[views-denied]");
            database.sql("RESET ROLE");
            dropRoles(database);
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void bypassesNoRowSecurity(int major) throws SQLException {
        try (Database database = new Database(major)) {
            withRoles(database);
            database.sql("ALTER TABLE t ENABLE ROW LEVEL SECURITY", "INSERT INTO t VALUES (1, 'secret')");
            if (major < 15) {
                assertThatThrownBy(() -> database.run(CREATE)).hasMessageContaining("[view-bypasses-row-security]");
            } else {
                database.run(CREATE);
                database.sql("SET ROLE \"the App\"");
                assertThat(database.value("SELECT count(*) FROM \"After 1\".t")).isEqualTo("0");
                database.sql("RESET ROLE");
            }
            dropRoles(database);
        }
    }

    private static void withRoles(Database database) throws SQLException {
        database.sql(
                "DROP ROLE IF EXISTS \"the App\"",
                "DROP ROLE IF EXISTS \"the Owner\"",
                "CREATE ROLE \"the App\"",
                "CREATE ROLE \"the Owner\"",
                "CREATE TABLE t (id integer, \"b B\" text)",
                "ALTER TABLE t OWNER TO \"the Owner\"",
                "GRANT SELECT ON t TO \"the App\" WITH GRANT OPTION",
                "GRANT UPDATE (\"b B\") ON t TO PUBLIC");
    }

    private static void dropRoles(Database database) throws SQLException {
        database.sql(
                "DROP OWNED BY \"the App\", \"the Owner\" CASCADE", "DROP ROLE \"the App\"", "DROP ROLE \"the Owner\"");
    }
}
