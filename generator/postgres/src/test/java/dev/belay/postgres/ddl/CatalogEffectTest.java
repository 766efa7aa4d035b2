package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.ColumnDdl;
import dev.belay.core.ddl.ConstraintDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.ddl.TableDdl;
import dev.belay.core.objects.ConversionFunction;
import dev.belay.core.objects.NamedConstraint;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.columns.Identity;
import dev.belay.dsl.constraints.Check;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements that look things up in the catalog leave what they promise, on every server at hand. */
class CatalogEffectTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final TableName TABLE = TableName.of("t");
    private static final Identifier ID = Identifier.of("id");
    private static final SqlType TEXT = SqlType.builtIn("text");

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theViewOfARenamedTableTakesItsGrants(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "DROP ROLE IF EXISTS \"the App\"",
                    "CREATE ROLE \"the App\"",
                    "CREATE TABLE t (id integer, \"b B\" text)",
                    "GRANT SELECT ON t TO \"the App\" WITH GRANT OPTION",
                    "GRANT UPDATE (\"b B\") ON t TO PUBLIC");
            TableName view = TableName.of("old t");
            database.run(new TableDdl.CreateView(view, TABLE, List.of(ID, Identifier.of("b B"))));
            assertThat(database.value("SELECT has_table_privilege('the App', '\"old t\"', 'SELECT WITH GRANT OPTION'),"
                            + " has_table_privilege('the App', '\"old t\"', 'INSERT'),"
                            + " has_column_privilege('the App', '\"old t\"', 'b B', 'UPDATE')"))
                    .isEqualTo("t|f|t");
            assertThat(database.value("SELECT reloptions FROM pg_class WHERE relname = 'old t'"))
                    .isEqualTo(major >= 15 ? "{security_invoker=true}" : "-");
            database.run(new TableDdl.DropView(view, TABLE));
            database.sql("ALTER TABLE t ENABLE ROW LEVEL SECURITY");
            if (major < 15) {
                assertThatThrownBy(() -> database.run(new TableDdl.CreateView(view, TABLE, List.of(ID))))
                        .hasMessageContaining("[view-bypasses-row-security]");
            }
            database.sql("DROP OWNED BY \"the App\"", "DROP ROLE \"the App\"");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aReplacementCarriesWhatTheOldColumnHad(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (a text, \"b %s\" character varying(20), n integer)",
                    "COMMENT ON COLUMN t.a IS 'it''s 100%'",
                    "ALTER TABLE t ALTER COLUMN a SET STATISTICS 500, ALTER COLUMN a SET STORAGE EXTERNAL,"
                            + " ALTER COLUMN a SET COMPRESSION pglz, ALTER COLUMN a SET (n_distinct = 7)",
                    "GRANT SELECT (a) ON t TO PUBLIC");
            database.run(
                    new ColumnDdl.CarryProperties(TABLE, Identifier.of("a"), Identifier.of("b %s")),
                    new ColumnDdl.CarryProperties(TABLE, Identifier.of("a"), Identifier.of("n")));
            assertThat(database.rows("SELECT attstattarget, attstorage, attcompression, attoptions,"
                            + " col_description(attrelid, attnum), attacl FROM pg_attribute"
                            + " WHERE attrelid = 't'::regclass AND attnum > 0 ORDER BY attnum"))
                    .containsExactly(
                            "500|e|p|{n_distinct=7}|it's 100%|{=r/postgres}",
                            "500|e|p|{n_distinct=7}|it's 100%|{=r/postgres}",
                            "500|p||{n_distinct=7}|it's 100%|{=r/postgres}");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aSequenceRunsOnBeyondTheTypeOfItsFormerOwner(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (\"Old %s\" serial, b bigint)", "SELECT setval('\"t_Old %s_seq\"', 2147483647)");
            database.run(new ColumnDdl.MoveSequences(TABLE, Identifier.of("Old %s"), Identifier.of("b")));
            assertThat(database.value("SELECT nextval(pg_get_serial_sequence('t', 'b'))"))
                    .isEqualTo("2147483648");
            database.sql("SELECT setval(pg_get_serial_sequence('t', 'b'), 7)");
            database.run(new ColumnDdl.MoveSequences(TABLE, Identifier.of("b"), Identifier.of("Old %s")));
            assertThat(database.value("SELECT seqtypid::regtype, pg_get_serial_sequence('t', 'b') FROM pg_sequence"))
                    .isEqualTo("integer|-");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aSequenceThatNobodyOwnsHasToBeWideEnoughBefore(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE SEQUENCE s AS integer",
                    "CREATE TABLE t (a integer DEFAULT nextval('s'), b bigint DEFAULT nextval('s'))");
            ColumnDdl move = new ColumnDdl.MoveSequences(TABLE, Identifier.of("a"), Identifier.of("b"));
            assertThatThrownBy(() -> database.run(move))
                    .hasMessageContaining("[sequence-too-narrow] t.b draws its numbers from s, which");
            database.sql("ALTER SEQUENCE s AS bigint");
            database.run(move);
            database.run(new ColumnDdl.MoveSequences(TABLE, Identifier.of("b"), Identifier.of("a")));
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anIdentityGoesOnOverAnotherColumn(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (\"Old %s\" integer GENERATED ALWAYS AS IDENTITY"
                            + " (SEQUENCE NAME \"a %s\" INCREMENT BY 3 MINVALUE 0 START WITH 7 CACHE 2), b bigint NOT NULL)",
                    "GRANT USAGE ON SEQUENCE \"a %s\" TO PUBLIC", "SELECT setval('\"a %s\"', 2147483645)");
            database.run(new ColumnDdl.MoveIdentity(TABLE, Identifier.of("Old %s"), Identifier.of("b")));
            assertThat(database.value("SELECT nextval(pg_get_serial_sequence('t', 'b')),"
                            + " has_sequence_privilege('public', '\"a %s\"', 'USAGE')"))
                    .isEqualTo("2147483648|t");
            assertThat(database.value("SELECT seqrelid::regclass, seqtypid::regtype, seqincrement, seqmin, seqmax,"
                            + " seqstart, seqcache, attidentity FROM pg_sequence, pg_attribute"
                            + " WHERE attrelid = 't'::regclass AND attname = 'b'"))
                    .isEqualTo("\"a %s\"|bigint|3|0|9223372036854775807|7|2|a");
        }
    }

    /** NO MINVALUE of a sequence that counts up means 1, and not what its author has written. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void theBoundsOfAnIdentityAreThoseOfItsColumnOnlyWhereTheyWereBefore(int major) throws SQLException {
        for (String[] bounds : new String[][] {
            {"MINVALUE -2147483648 START WITH -5", "-9223372036854775808|9223372036854775807|-5"},
            {"MINVALUE -32768 MAXVALUE 32767", "-32768|32767|-32768"},
            {"INCREMENT BY -1", "-9223372036854775808|-1|-1"},
            {"INCREMENT BY -1 MAXVALUE 2147483647", "-9223372036854775808|9223372036854775807|2147483647"},
            {"", "1|9223372036854775807|1"},
        }) {
            try (Database database = new Database(major)) {
                database.sql("CREATE TABLE t (a integer GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME s " + bounds[0]
                        + "), b bigint NOT NULL)");
                String before = read(database);
                database.run(new ColumnDdl.MoveIdentity(TABLE, Identifier.of("a"), Identifier.of("b")));
                assertThat(read(database)).as(bounds[0]).isEqualTo(bounds[1]);
                database.sql("ALTER TABLE t ALTER a SET NOT NULL");
                database.run(new ColumnDdl.MoveIdentity(TABLE, Identifier.of("b"), Identifier.of("a")));
                assertThat(read(database)).as("back from " + bounds[0]).isEqualTo(before);
            }
        }
    }

    private static String read(Database database) throws SQLException {
        return database.value("SELECT seqmin, seqmax, last_value FROM pg_sequence, s WHERE seqrelid = 's'::regclass");
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anIdentityStartsAboveTheGreatestValue(int major) throws SQLException {
        try (Database database = new Database(major)) {
            for (String[] row : new String[][] {{"5), (7", "8"}, {"-5", "1"}, {"", "1"}}) {
                database.sql("DROP TABLE IF EXISTS t", "CREATE TABLE t (id integer NOT NULL, b text)");
                if (!row[0].isEmpty()) {
                    database.sql("INSERT INTO t (id) VALUES (" + row[0] + ")");
                }
                database.run(new ColumnDdl.AddIdentity(TABLE, ID, Identity.ALWAYS));
                database.sql("INSERT INTO t (b) VALUES ('next')");
                assertThat(database.value("SELECT id FROM t WHERE b = 'next'")).isEqualTo(row[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aConversionAnswersNullForDataAndRaisesEverythingElse(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.run(
                    new SyncDdl.CreateConversion(
                            conversion("to_number", "a::numeric", SqlType.builtIn("numeric", 4, 1))),
                    new SyncDdl.CreateConversion(conversion("broken", "a::no_such_type", TEXT)));
            assertThat(database.value("SELECT to_number('12.34'), to_number('x'), to_number('12345'), to_number(NULL)"))
                    .isEqualTo("12.3|-|-|-");
            assertThatThrownBy(() -> database.sql("SELECT broken('x')")).hasMessageContaining("no_such_type");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void statementsThatCommitEachAreSafeToRunInOneBlock(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (id integer)");
            NamedConstraint check = new NamedConstraint(
                    Identifier.of("c"), new Check(Optional.empty(), new SqlExpression("id > 0")), false);
            String comment = "two\n  lines\n";
            database.run(new StateDdl.CommitEach(
                    List.of(
                            new ConstraintDdl.Add(TABLE, check),
                            new ConstraintDdl.Validate(TABLE, check),
                            new TableDdl.Comment(TABLE, Optional.of(comment)),
                            new ColumnDdl.SetDefault(TABLE, ID, new SqlExpression("length('a\n  b')"))),
                    1));
            assertThat(database.value("SELECT convalidated FROM pg_constraint WHERE conname = 'c'"))
                    .isEqualTo("t");
            assertThat(database.value("SELECT obj_description('t'::regclass)")).isEqualTo(comment);
            assertThat(database.value("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef"))
                    .isEqualTo("length('a\n  b'::text)");
        }
    }

    private static ConversionFunction conversion(String name, String expression, SqlType result) {
        return new ConversionFunction(
                TABLE,
                Identifier.of(name),
                ColumnDefinition.of(Identifier.of("a"), TEXT),
                result,
                new SqlExpression(expression));
    }
}
