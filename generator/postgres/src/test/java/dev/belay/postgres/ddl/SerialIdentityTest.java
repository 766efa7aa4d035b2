package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A serial column becomes an identity column and the other way round, and its sequence stays what it is, on every
 * server.
 */
class SerialIdentityTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final TableName TABLE = TableName.of("t");
    private static final Identifier ID = Identifier.of("id");
    private static final ColumnDdl TO_IDENTITY = new ColumnDdl.SerialToIdentity(TABLE, ID, Identity.BY_DEFAULT);
    private static final ColumnDdl TO_SERIAL =
            new ColumnDdl.IdentityToSerial(TABLE, ID, new SqlExpression("nextval('\"a %s\"')"));

    private static final String SETTINGS = "SELECT seqrelid::regclass, seqtypid::regtype, seqincrement, seqmin, seqmax,"
            + " seqstart, seqcache, seqcycle, obj_description(seqrelid, 'pg_class'), relacl, relowner::regrole"
            + " FROM pg_sequence JOIN pg_class ON oid = seqrelid";

    private static final String OWNER =
            "SELECT pg_get_serial_sequence('t', 'id'), attidentity, pg_get_expr(adbin, adrelid) FROM pg_attribute"
                    + " LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum"
                    + " WHERE attrelid = 't'::regclass AND attname = 'id'";

    @ParameterizedTest
    @MethodSource(MAJORS)
    void everySettingGoesThereAndBack(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "DROP ROLE IF EXISTS \"seq App\"",
                    "CREATE ROLE \"seq App\"",
                    "ALTER DEFAULT PRIVILEGES GRANT UPDATE ON SEQUENCES TO PUBLIC",
                    "CREATE TABLE t (id integer PRIMARY KEY, b text)",
                    "CREATE SEQUENCE \"a %s\" AS integer INCREMENT BY -3 MINVALUE -90 MAXVALUE 70 START WITH 61 CACHE 2 CYCLE"
                            + " OWNED BY t.id",
                    "ALTER TABLE t ALTER id SET DEFAULT nextval('\"a %s\"')",
                    "REVOKE UPDATE ON SEQUENCE \"a %s\" FROM PUBLIC",
                    "GRANT USAGE ON SEQUENCE \"a %s\" TO PUBLIC",
                    "GRANT SELECT ON SEQUENCE \"a %s\" TO \"seq App\" WITH GRANT OPTION",
                    "COMMENT ON SEQUENCE \"a %s\" IS 'it''s 100%'",
                    "SELECT setval('\"a %s\"', 40, false)");
            String settings = database.value(SETTINGS);
            String serial = database.value(OWNER);

            database.run(TO_IDENTITY);

            assertThat(database.value(SETTINGS)).isEqualTo(settings);
            assertThat(database.value(OWNER)).isEqualTo("public.\"a %s\"|d|-");
            database.sql("INSERT INTO t (b) VALUES ('a')", "INSERT INTO t VALUES (99, 'own')");
            assertThat(database.rows("SELECT id FROM t ORDER BY id")).containsExactly("40", "99");

            database.run(TO_SERIAL);

            assertThat(database.value(SETTINGS)).isEqualTo(settings);
            assertThat(database.value(OWNER)).isEqualTo(serial);
            database.sql("INSERT INTO t (b) VALUES ('b')");
            assertThat(database.value("SELECT id FROM t WHERE b = 'b'"))
                    .as("two numbers were cached by a session, and one of them was used")
                    .isEqualTo("34");
            database.sql("DROP OWNED BY \"seq App\"", "DROP ROLE \"seq App\"");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aSequenceGetsTheTypeOfItsColumn(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (id serial)",
                    "ALTER SEQUENCE t_id_seq RENAME TO \"a %s\"",
                    "ALTER TABLE t ALTER id TYPE bigint",
                    "SELECT setval('\"a %s\"', 2147483647)");
            database.run(TO_IDENTITY);
            assertThat(database.value("SELECT nextval('\"a %s\"'), (SELECT seqmax FROM pg_sequence)"))
                    .isEqualTo("2147483648|9223372036854775807");

            database.sql(
                    "DROP TABLE t",
                    "CREATE TABLE t (id smallint NOT NULL)",
                    "CREATE SEQUENCE s OWNED BY t.id",
                    "ALTER TABLE t ALTER id SET DEFAULT nextval('s')",
                    "SELECT setval('s', 32768)");
            assertThatThrownBy(() -> database.run(TO_IDENTITY))
                    .hasMessageContaining("[identity-out-of-range] The sequence public.s has come to 32768");
            database.sql("SELECT setval('s', 7)");
            database.run(TO_IDENTITY);
            assertThat(database.value("SELECT seqtypid::regtype, seqmax, nextval('s') FROM pg_sequence"))
                    .isEqualTo("smallint|32767|8");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void whatCannotStayInPlaceIsRefused(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (id integer NOT NULL)", "CREATE SEQUENCE \"a %s\"");
            assertThatThrownBy(() -> database.run(TO_IDENTITY)).hasMessageContaining("[sequence-not-owned] t.id");
            assertThatThrownBy(() -> database.run(TO_SERIAL)).hasMessageContaining("[identity-missing] t.id");
            database.sql(
                    "ALTER TABLE t ALTER id SET DEFAULT nextval('\"a %s\"')",
                    "CREATE TABLE other (n integer DEFAULT nextval('\"a %s\"'))");
            assertThatThrownBy(() -> database.run(TO_IDENTITY)).hasMessageContaining("[sequence-not-owned] t.id");
            database.sql("ALTER SEQUENCE \"a %s\" OWNED BY t.id");
            assertThatThrownBy(() -> database.run(TO_IDENTITY))
                    .hasMessageContaining("[sequence-used]")
                    .hasMessageContaining("default value for column n of table other");
            database.sql("DROP TABLE other");
            database.run(TO_IDENTITY);
            database.sql("ALTER SEQUENCE \"a %s\" RENAME TO b", "CREATE SEQUENCE \"a %s\"");
            assertThatThrownBy(() -> database.run(TO_SERIAL))
                    .hasMessageContaining("[sequence-named-otherwise] The sequence of t.id is called public.b");
            assertThat(database.value(
                            "SELECT attidentity FROM pg_attribute WHERE attrelid = 't'::regclass AND attname = 'id'"))
                    .isEqualTo("d");
            database.sql("DROP TABLE t", "CREATE TABLE t (id serial) PARTITION BY RANGE (id)");
            assertThatThrownBy(() -> database.run(TO_IDENTITY)).hasMessageContaining("[identity-partitioned] t is");
        }
    }
}
