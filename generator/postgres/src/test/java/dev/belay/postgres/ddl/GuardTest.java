package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.core.ddl.SyncDdl;
import dev.belay.core.objects.FillRule;
import dev.belay.core.objects.SyncTrigger;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.indexes.IndexPart;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each guard refuses, and that it lets pass what is in order, on every server at hand. */
class GuardTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final String CHANGE = "0001_test";
    private static final TableName TABLE = TableName.of("t");
    private static final SqlType TEXT = SqlType.builtIn("text");
    private static final String FINISH = "INSERT INTO belay.state (service, schema, change, unit, stamped, finished)"
            + " VALUES ('default', 'public', '0001_test', '02_fill', clock_timestamp(), clock_timestamp())";
    private static final SyncTrigger TRIGGER = new SyncTrigger(
            CHANGE,
            TABLE,
            new FillRule(ColumnDefinition.of(Identifier.of("b"), TEXT), new Literal("x", TEXT), List.of()),
            Identifier.of("sync"),
            Identifier.of("zz_insert"),
            Identifier.of("zz_update"));
    private static final GuardDdl.ContractGuard CONTRACT = new GuardDdl.ContractGuard(new ContractCheck(
            CHANGE,
            List.of(TRIGGER),
            List.of("02_fill"),
            List.of(new ContractCheck.Unfilled(TABLE, new SqlExpression("b IS NULL")))));

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aConversionMakesNothingOfNull(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.run(converting("b::numeric", "n::text"));
            database.run(converting("CASE t.b WHEN 'x' THEN 1 END", "CASE n WHEN 1 THEN 'x' END"));
            refused(database, converting("coalesce(b, '0')::numeric", "n::text"), "[null-converted]");
            refused(database, converting("CASE t.b WHEN 'x' THEN 1 ELSE 0 END", "n::text"), "[null-converted]");
            refused(database, converting("b::numeric", "coalesce(n::text, '')"), "between b and n of t");
        }
    }

    private static GuardDdl converting(String up, String down) {
        return new GuardDdl.RefuseConvertedNull(
                TABLE,
                ColumnDefinition.of(Identifier.of("b"), TEXT),
                ColumnDefinition.of(Identifier.of("n"), SqlType.builtIn("numeric")),
                new Conversion(new SqlExpression(up), new SqlExpression(down)));
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theContractAsksForEachThingInOrder(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (id integer, b text)", "INSERT INTO t VALUES (1)");
            refused(database, "[contract-state-missing]");
            database.run(new StateDdl.EnsureStateTable());
            refused(database, "[contract-trigger-missing] The trigger zz_insert on t");
            database.run(new SyncDdl.Create(TRIGGER));
            database.sql("ALTER TABLE t DISABLE TRIGGER zz_update");
            refused(database, "[contract-trigger-missing] The trigger zz_update on t");
            database.sql("ALTER TABLE t ENABLE TRIGGER zz_update");
            refused(database, "[contract-backfill-unfinished] The backfill 02_fill");
            database.sql(FINISH, "UPDATE belay.state SET finished = NULL");
            refused(database, "[contract-backfill-unfinished] The backfill 02_fill");
            database.sql("UPDATE belay.state SET finished = clock_timestamp()");
            refused(database, "[contract-rows-unfilled] 1 rows of t");
            database.sql("UPDATE t SET b = 'y'");
            assertThatCode(() -> database.run(CONTRACT))
                    .as("nobody else is here")
                    .doesNotThrowAnyException();
        }
    }

    /** A tool that was killed between the commit and its own ledger runs the contract again. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aContractThatWasCommittedSaysSo(int major) throws SQLException {
        StateDdl.StampUnit stamp = new StateDdl.StampUnit("0002_contract", "01_contract_test");
        try (Database database = ready(major, Policy.defaults())) {
            assertThatCode(() -> database.run(CONTRACT.stamped(stamp))).doesNotThrowAnyException();
            database.run(stamp);
            database.run(new SyncDdl.Drop(TRIGGER));
            assertThatThrownBy(() -> database.run(CONTRACT.stamped(stamp)))
                    .hasMessageContaining("[contract-applied]")
                    .hasMessageContaining("0002_contract, unit 01_contract_test, is applied");
            database.sql("UPDATE belay.state SET stamped = clock_timestamp() WHERE change = '0001_test'");
            assertThatThrownBy(() -> database.run(CONTRACT.stamped(stamp)))
                    .as("the change was rolled out once more, and the stamp is that of the time before")
                    .hasMessageContaining("[contract-trigger-missing]");
            database.run(new SyncDdl.Create(TRIGGER));
            assertThatCode(() -> database.run(CONTRACT.stamped(stamp))).doesNotThrowAnyException();
        }
    }

    /** The backfill alone is not the change: what it filled may not be unique, valid or NOT NULL yet. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void theContractNamesTheUnitsThatHaveNotRun(int major) throws SQLException {
        GuardDdl.ContractGuard whole = new GuardDdl.ContractGuard(new ContractCheck(
                CHANGE,
                List.of(),
                List.of(TRIGGER),
                List.of("02_fill"),
                List.of("03_it's unique", "04_not_null"),
                List.of()));
        try (Database database = ready(major, Policy.defaults())) {
            assertThatThrownBy(() -> database.run(whole))
                    .hasMessageContaining("[contract-units-missing] Units of the change 0001_test have not run here:"
                            + " 03_it's unique, 04_not_null. Run them, in this order, then this again.");
            database.run(new StateDdl.StampUnit(CHANGE, "03_it's unique"));
            database.run(new StateDdl.StampUnit("0000_other", "04_not_null"));
            assertThatThrownBy(() -> database.run(whole))
                    .hasMessageContaining("[contract-units-missing]")
                    .hasMessageContaining("here: 04_not_null. Run");
            database.run(new StateDdl.StampUnit(CHANGE, "04_not_null"));
            assertThatCode(() -> database.run(whole)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theContractIsNotAskedOfAnotherService(int major) throws SQLException {
        try (Database database = ready(major, Policy.defaults("other"))) {
            refused(database, "[contract-backfill-unfinished]");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anOlderSessionStopsTheContractUntilTheSoakIsOver(int major) throws SQLException, InterruptedException {
        try (Database database = ready(major, Policy.defaults());
                Connection release = database.connect(Map.of("ApplicationName", "web \"1\""))) {
            Database.sql(release, "SELECT 1");
            Thread.sleep(5500);
            try (Connection run = database.connect(Map.of())) {
                assertThatThrownBy(() -> database.run(run, CONTRACT))
                        .hasMessageContaining("[contract-too-early] 2 sessions")
                        .hasMessageContaining("web \"1\"")
                        .hasMessageContaining("-c belay.collapse=allow");
                database.sql("UPDATE belay.state SET stamped = clock_timestamp() - interval '9 minutes'");
                assertThatThrownBy(() -> database.run(run, CONTRACT)).hasMessageContaining("[contract-too-early]");
                database.sql("UPDATE belay.state SET stamped = clock_timestamp() - interval '11 minutes'");
                assertThatCode(() -> database.run(run, CONTRACT)).doesNotThrowAnyException();
            }
            database.sql("UPDATE belay.state SET stamped = clock_timestamp()");
            try (Connection run = database.connect(Map.of("options", "-c belay.collapse=allow"))) {
                assertThatCode(() -> database.run(run, CONTRACT)).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theSoakCountsFromTheBeginningOfTheRun(int major) throws SQLException, InterruptedException {
        Policy plain = Policy.defaults();
        Policy hasty = new Policy(
                plain.lockTimeout(),
                plain.statementTimeout(),
                plain.backfill(),
                java.time.Duration.ofMillis(200),
                plain.smallTable(),
                plain.stateSchema(),
                plain.retentionSchema(),
                plain.service());
        try (Database database = ready(major, hasty)) {
            Thread.sleep(5500);
            try (Connection run = database.connect(Map.of())) {
                database.run(run, new StateDdl.StampUnit(CHANGE, "01_expand"));
                Thread.sleep(400);
                assertThatThrownBy(() -> database.run(run, CONTRACT))
                        .as("expand and contract in one run, with an older session")
                        .hasMessageContaining("[contract-too-early]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aPlainRoleCountsSessionsWhoseAgeItMayNotSee(int major) throws SQLException {
        try (Database database = ready(major, Policy.defaults())) {
            database.sql(
                    "DROP ROLE IF EXISTS guard_owner",
                    "CREATE ROLE guard_owner LOGIN",
                    "ALTER TABLE t OWNER TO guard_owner",
                    "GRANT USAGE ON SCHEMA belay TO guard_owner",
                    "GRANT ALL ON belay.state TO guard_owner");
            try (Connection run = database.connect("guard_owner")) {
                assertThatThrownBy(() -> database.run(run, CONTRACT))
                        .hasMessageContaining("[contract-too-early] 1 sessions");
            } finally {
                database.sql("DROP OWNED BY guard_owner CASCADE", "DROP ROLE guard_owner");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aRoleThatMayNotCreateTheStateTableIsToldWhatItsOwnerRuns(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("DROP ROLE IF EXISTS \"state Visitor\"", "CREATE ROLE \"state Visitor\" LOGIN");
            try (Connection visitor = database.connect("state Visitor")) {
                assertThatThrownBy(() -> database.run(visitor, new StateDdl.EnsureStateTable()))
                        .hasMessageContaining("[state-table-denied]")
                        .hasMessageContaining(
                                "CREATE SCHEMA IF NOT EXISTS belay; CREATE TABLE IF NOT EXISTS belay.state (")
                        .hasMessageContaining("GRANT USAGE ON SCHEMA belay TO \"state Visitor\"");
                database.run(new StateDdl.EnsureStateTable());
                assertThatThrownBy(() -> database.run(visitor, new StateDdl.EnsureStateTable()))
                        .hasMessageContaining("[state-table-denied]");
                database.sql(
                        "GRANT USAGE ON SCHEMA belay TO \"state Visitor\"",
                        "GRANT SELECT, INSERT, UPDATE, DELETE ON belay.state TO \"state Visitor\"");
                assertThatCode(() -> database.run(visitor, new StateDdl.EnsureStateTable()))
                        .doesNotThrowAnyException();
            } finally {
                database.sql("DROP OWNED BY \"state Visitor\"", "DROP ROLE \"state Visitor\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void theCatalogGuardNamesWhatNobodyToldUs(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (id integer PRIMARY KEY, b text, free text)",
                    "CREATE VIEW \"My view\" AS SELECT b FROM t",
                    "CREATE VIEW harmless AS SELECT free FROM t",
                    "CREATE MATERIALIZED VIEW m AS SELECT lower(b) FROM t",
                    "CREATE POLICY p ON t USING (b = 'x')",
                    "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.b := 1; RETURN NEW; END'",
                    "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                    "CREATE TRIGGER by_text BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
                    "CREATE TRIGGER by_column BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE FUNCTION g()",
                    "CREATE TRIGGER by_when BEFORE UPDATE ON t FOR EACH ROW WHEN (NEW.b = '') EXECUTE FUNCTION g()",
                    "CREATE TRIGGER by_argument BEFORE INSERT ON t FOR EACH ROW"
                            + " EXECUTE FUNCTION tsvector_update_trigger('free', 'pg_catalog.english', 'b')",
                    "CREATE TRIGGER a_free_one BEFORE INSERT ON t FOR EACH ROW"
                            + " EXECUTE FUNCTION tsvector_update_trigger('free', 'pg_catalog.english', 'bb', 'c.b_')",
                    "CREATE TRIGGER zzz_last BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g()",
                    "CREATE TRIGGER a_first BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION g()",
                    "ALTER TABLE t ADD COLUMN gen text GENERATED ALWAYS AS (b || 'x') STORED",
                    "CREATE FUNCTION reads() RETURNS bigint LANGUAGE sql AS 'SELECT count(B) FROM T'",
                    "CREATE FUNCTION apart() RETURNS bigint LANGUAGE sql AS 'SELECT count(free) FROM t'",
                    "CREATE FUNCTION atomic() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT b FROM t; END",
                    "CREATE TABLE heir () INHERITS (t)");
            assertThatThrownBy(() -> database.run(guard("b", "zz_ours", "zzzz_known_view")))
                    .hasMessageContaining(
                            "[unknown-dependants] The database holds what Belay's migrations do not know of"
                                    + " t (b): function atomic(); function reads(); generated column gen of t; inheriting table heir;"
                                    + " materialized view m; policy p on t; trigger by_argument; trigger by_column; trigger by_text; trigger by_when;"
                                    + " trigger zzz_last; view \"My view\". Look at each");
            database.sql("DROP TABLE heir");
            assertThatCode(() -> database.run(guard(
                            "b",
                            "zz_ours",
                            "atomic",
                            "reads",
                            "gen",
                            "m",
                            "p",
                            "by_argument",
                            "by_column",
                            "by_text",
                            "by_when",
                            "zzz_last",
                            "My view")))
                    .doesNotThrowAnyException();
            database.sql("CREATE TABLE child (t_id integer CONSTRAINT child_fk REFERENCES t (id))");
            assertThatThrownBy(() -> database.run(guard("id"))).hasMessageContaining("foreign key child_fk of child");
            if (major >= 15) {
                database.sql("CREATE PUBLICATION pub FOR TABLE t (id, free)");
                assertThatThrownBy(() -> database.run(guard("free"))).hasMessageContaining("publication pub");
            }
            database.sql("DROP TABLE child", "DROP TABLE t CASCADE");
            assertThatThrownBy(() -> database.run(guard("b"))).hasMessageContaining("[table-missing]");
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void countingGuardsCount(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (id integer, b text)",
                    "INSERT INTO t VALUES (1, 'x'), (1, 'y'), (NULL, NULL), (NULL, NULL)");
            refused(
                    database,
                    new GuardDdl.RefuseWhileRows(TABLE, new SqlExpression("b IS NULL OR b = 'x'"), "%s rows, 100%."),
                    "[rows-in-the-way] 3 rows, 100%.");
            refused(database, duplicates(false, "id"), "[duplicates] 1 values of (id)");
            refused(database, duplicates(true, "id"), "[duplicates] 2 values of (id)");
            refused(database, new GuardDdl.RefuseLargeTable(TABLE, 3, CHANGE), "[table-too-large]");
            assertThatCode(() -> database.run(
                            new GuardDdl.RefuseWhileRows(TABLE, new SqlExpression("b = 'z'"), "%s"),
                            duplicates(false, "id", "b"),
                            new GuardDdl.RefuseLargeTable(TABLE, 4, CHANGE)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void anInvalidIndexIsNamedWithItsRemedy(int major) throws SQLException {
        try (Database database = new Database(major)) {
            GuardDdl guard = new GuardDdl.RequireValidIndex(TABLE, Identifier.of("T b"));
            database.sql("CREATE TABLE t (b text)", "INSERT INTO t VALUES ('x'), ('x')");
            refused(database, guard, "[index-missing] The index \"T b\"");
            assertThatThrownBy(() -> database.sql("CREATE UNIQUE INDEX CONCURRENTLY \"T b\" ON t (b)"))
                    .hasMessageContaining("could not create unique index");
            refused(database, guard, "Run DROP INDEX CONCURRENTLY \"T b\", then");
            database.sql("DROP INDEX CONCURRENTLY \"T b\"", "CREATE INDEX CONCURRENTLY \"T b\" ON t (b)");
            assertThatCode(() -> database.run(guard)).doesNotThrowAnyException();
        }
    }

    /** The way back of a constraint drops the index that it had borrowed. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void anIndexThatAConstraintTookAlongIsBuiltAgainWhereTheTableIsSmall(int major) throws SQLException {
        IndexDefinition index = new IndexDefinition(
                Identifier.of("t_b_key"),
                true,
                IndexDefinition.BTREE,
                List.of(IndexPart.column(Identifier.of("b"))),
                List.of(),
                Optional.empty(),
                false);
        GuardDdl guard = new GuardDdl.RequireValidIndex(TABLE, index.name(), Optional.of(index));
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (b text)", "INSERT INTO t VALUES ('x'), ('y')");
            database.run(guard);
            database.sql("ALTER TABLE t ADD CONSTRAINT t_b_key UNIQUE USING INDEX t_b_key");
            database.sql("ALTER TABLE t DROP CONSTRAINT t_b_key");
            database.run(guard);
            assertThat(database.value("SELECT indisunique FROM pg_index WHERE indexrelid = 't_b_key'::regclass"))
                    .isEqualTo("t");
            database.sql("DROP INDEX t_b_key", "INSERT INTO t SELECT n::text FROM generate_series(1, 50001) AS n");
            refused(database, guard, "[index-missing] The index t_b_key");
        }
    }

    /** Only the server knows what a function makes of NULL. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aCopyThatMayBeNullStandsUnderNoCheckThatRefusesIt(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql("CREATE TABLE t (b integer)");
            database.run(nullRefused("b > 0"));
            database.run(nullRefused("t.b IS NULL OR b > 0"));
            refused(
                    database,
                    nullRefused("quote_nullable(b) <> 'NULL'"),
                    "[swap-copy-refused] The check t_check of t refuses NULL, and NULL is what b holds");
        }
    }

    private static GuardDdl.RefuseNullRefused nullRefused(String condition) {
        return new GuardDdl.RefuseNullRefused(
                TABLE,
                ColumnDefinition.of(Identifier.of("b"), SqlType.builtIn("integer")),
                Identifier.of("t_check"),
                new SqlExpression(condition));
    }

    /** What the trigger would make a client's statement fail with, counted before the trigger is there. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aColumnIsComputedForEveryRowBeforeItIsAdded(int major) throws SQLException {
        try (Database database = new Database(major)) {
            database.sql(
                    "CREATE TABLE t (id integer PRIMARY KEY, \"a%\" integer)",
                    "INSERT INTO t VALUES (1, 2), (3, 0), (4, NULL), (5, 0)");
            refused(
                    database,
                    uncomputable("c", "100 / t.\"a%\"", "integer", true),
                    "[computed-fails] 2 rows of t have no value for c, first where id is 3: division by zero. Mend");
            refused(
                    database,
                    uncomputable("c", "\"a%\" + 1", "integer", true),
                    "[computed-null] 1 rows of t would hold NULL in c, which is NOT NULL.");
            database.run(uncomputable("c", "\"a%\" + 1", "integer", false));
            refused(
                    database,
                    uncomputable("c", "\"a%\" + 32767", "smallint", false),
                    "[computed-fails] 1 rows of t have no value for c, first where id is 1: smallint out of range.");
            refused(database, uncomputable("c", "\"a%\" + b", "integer", false), "column \"b\" does not exist");
            database.sql("DELETE FROM t");
            database.run(uncomputable("c", "100 / \"a%\"", "integer", true));
        }
    }

    private static GuardDdl.RefuseUncomputable uncomputable(
            String column, String expression, String type, boolean notNull) {
        return new GuardDdl.RefuseUncomputable(
                TABLE,
                List.of(Identifier.of("id")),
                ColumnDefinition.of(Identifier.of(column), SqlType.builtIn(type))
                        .withNotNull(notNull),
                new SqlExpression(expression),
                List.of(Identifier.of("a%")));
    }

    private static Database ready(int major, Policy policy) throws SQLException {
        Database database = new Database(major, policy);
        database.sql("CREATE TABLE t (id integer, b text)");
        database.run(new StateDdl.EnsureStateTable(), new SyncDdl.Create(TRIGGER));
        database.sql(FINISH);
        return database;
    }

    private static void refused(Database database, String message) {
        refused(database, CONTRACT, message);
    }

    private static void refused(Database database, GuardDdl guard, String message) {
        assertThatThrownBy(() -> database.run(guard)).hasMessageContaining(message);
    }

    private static GuardDdl.CatalogGuard guard(String column, String... known) {
        return new GuardDdl.CatalogGuard(TABLE, List.of(Identifier.of(column)), List.of(known), List.of("zz_ours"));
    }

    private static GuardDdl.RefuseWhileDuplicates duplicates(boolean nullsNotDistinct, String... columns) {
        return new GuardDdl.RefuseWhileDuplicates(
                TABLE, java.util.Arrays.stream(columns).map(Identifier::of).toList(), nullsNotDistinct);
    }
}
