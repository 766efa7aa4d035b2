package dev.belay.postgres.ddl;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.ddl.ContractCheck;
import dev.belay.core.ddl.GuardDdl;
import dev.belay.core.ddl.StateDdl;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a swap waits for, on every server at hand. */
class SwapGuardTest {

    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final String ROLE = "swap_owner";
    private static final GuardDdl.SwapGuard SWAP = new GuardDdl.SwapGuard(new ContractCheck(
            "0001_test",
            List.of(),
            List.of("02_fill"),
            List.of(new ContractCheck.Unfilled(TableName.of("t"), new SqlExpression("b IS NULL")))));

    @ParameterizedTest
    @MethodSource(MAJORS)
    void aTransactionFromBeforeTheEndOfTheBackfillIsNamed(int major) throws SQLException {
        try (Database database = unfinished(major);
                Connection reader = snapshot(database)) {
            finish(database);
            assertThatThrownBy(() -> database.run(SWAP))
                    .hasMessageContaining("[swap-too-early] 1 transactions")
                    .hasMessageContaining("(a \"long\" reader)");
            reader.rollback();
            assertThatCode(() -> database.run(SWAP)).doesNotThrowAnyException();
            Database.sql(reader, "SELECT 1");
            assertThatCode(() -> database.run(SWAP))
                    .as("its snapshot is newer than the end")
                    .doesNotThrowAnyException();
        }
    }

    /** Of the sessions of others, a plain role sees no times. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aPlainRoleKnowsAnOldSnapshotByWhatItWaitsFor(int major) throws SQLException {
        try (Database database = unfinished(major);
                Connection reader = snapshot(database)) {
            finish(database);
            database.sql(
                    "DROP ROLE IF EXISTS " + ROLE,
                    "CREATE ROLE " + ROLE + " LOGIN",
                    "ALTER TABLE t OWNER TO " + ROLE,
                    "GRANT USAGE ON SCHEMA belay TO " + ROLE,
                    "GRANT ALL ON belay.state TO " + ROLE);
            try (Connection run = database.connect(ROLE)) {
                assertThatThrownBy(() -> database.run(run, SWAP))
                        .hasMessageContaining("[swap-too-early] 1 transactions");
                reader.rollback();
                Database.sql(reader, "SELECT 1");
                assertThatCode(() -> database.run(run, SWAP)).doesNotThrowAnyException();
            } finally {
                database.sql("DROP OWNED BY " + ROLE + " CASCADE", "DROP ROLE " + ROLE);
            }
        }
    }

    /** Exchanged once more, the names would be those of before. */
    @ParameterizedTest
    @MethodSource(MAJORS)
    void aSwapThatWasCommittedSaysSo(int major) throws SQLException {
        StateDdl.StampUnit stamp = new StateDdl.StampUnit("0002_swap", "02_expand_swap_b");
        try (Database database = unfinished(major)) {
            assertThatThrownBy(() -> database.run(SWAP)).hasMessageContaining("[swap-backfill-unfinished]");
            finish(database);
            database.run(stamp);
            assertThatThrownBy(() -> database.run(SWAP.stamped(stamp)))
                    .hasMessageContaining("[swap-applied]")
                    .hasMessageContaining("0002_swap, unit 02_expand_swap_b, is applied");
        }
    }

    private static Database unfinished(int major) throws SQLException {
        Database database = new Database(major);
        database.sql("CREATE TABLE t (id integer, b text)", "INSERT INTO t VALUES (1, 'x')");
        database.run(new StateDdl.EnsureStateTable(), new StateDdl.StampUnit("0001_test", "02_fill"));
        return database;
    }

    private static void finish(Database database) throws SQLException {
        database.sql("UPDATE belay.state SET finished = clock_timestamp()");
    }

    private static Connection snapshot(Database database) throws SQLException {
        Connection reader = database.connect(Map.of("ApplicationName", "a \"long\" reader"));
        reader.setAutoCommit(false);
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Database.sql(reader, "SELECT 1");
        return reader;
    }
}
