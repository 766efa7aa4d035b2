package dev.belay.postgres.measure;

import static dev.belay.core.plan.LockMode.ACCESS_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.ACCESS_SHARE;
import static dev.belay.core.plan.LockMode.ROW_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.ROW_SHARE;
import static dev.belay.core.plan.LockMode.SHARE;
import static dev.belay.core.plan.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.belay.core.plan.LockMode.SHARE_UPDATE_EXCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.server.EmbeddedServer;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The measured facts of statements whose locks are known from the reference measurements of PostgreSQL 14 to 18. */
final class MeasuringSessionTest {
    private static final String FIXTURE = """
            CREATE SCHEMA belay;
            CREATE TABLE belay.state (id int);
            CREATE TABLE parent (id bigint PRIMARY KEY, "Name" varchar(10), n int);
            INSERT INTO parent SELECT g, 'n' || g, g FROM generate_series(1, 500) g;
            CREATE TABLE child (id bigint PRIMARY KEY, parent_id bigint);
            INSERT INTO child SELECT g, 1 + g % 500 FROM generate_series(1, 1000) g;
            CREATE INDEX child_parent ON child (parent_id);
            CREATE TABLE tiny (id int PRIMARY KEY, parent_id bigint);
            INSERT INTO tiny VALUES (1, NULL), (2, NULL), (3, NULL);
            ANALYZE
            """;
    private static final List<TableName> NOTHING = List.of();

    static Stream<Integer> majors() {
        return SharedServer.majors().stream();
    }

    @ParameterizedTest
    @MethodSource("majors")
    void readsLocksWhileTheTransactionIsOpen(int major) throws SQLException {
        measure(major, session -> {
            assertThat(session.run("ALTER TABLE parent ADD COLUMN extra text"))
                    .isEqualTo(facts(List.of(lock("parent", ACCESS_EXCLUSIVE)), NOTHING, NOTHING));
            assertThat(session.run("ALTER TABLE child ADD CONSTRAINT f FOREIGN KEY (parent_id) REFERENCES parent (id)"
                            + " NOT VALID"))
                    .isEqualTo(facts(
                            List.of(lock("child", SHARE_ROW_EXCLUSIVE), lock("parent", SHARE_ROW_EXCLUSIVE)),
                            NOTHING,
                            NOTHING));
            assertThat(session.run("COMMENT ON COLUMN parent.n IS 'x'"))
                    .isEqualTo(facts(List.of(lock("parent", SHARE_UPDATE_EXCLUSIVE)), NOTHING, NOTHING));
            assertThat(session.run("CREATE VIEW seen AS SELECT id FROM parent"))
                    .isEqualTo(facts(List.of(lock("parent", ACCESS_SHARE)), NOTHING, NOTHING));
            assertThat(session.run("INSERT INTO belay.state VALUES (1)")).isEqualTo(Facts.NONE);
        });
    }

    @ParameterizedTest
    @MethodSource("majors")
    void aValidatedForeignKeyScansItsOwnTableEvenWhereIndexesWouldServe(int major) throws SQLException {
        measure(major, session -> {
            session.run("ALTER TABLE child ADD CONSTRAINT f FOREIGN KEY (parent_id) REFERENCES parent (id) NOT VALID");
            var validated = session.run("ALTER TABLE child VALIDATE CONSTRAINT f");
            assertThat(validated.locks())
                    .containsExactly(lock("child", SHARE_UPDATE_EXCLUSIVE), lock("parent", ROW_SHARE));
            assertThat(validated.scans()).contains(TableName.of("child"));
        });
    }

    @ParameterizedTest
    @MethodSource("majors")
    void whetherAForeignKeyReadsTheReferencedTableDependsOnTheKeys(int major) throws SQLException {
        measure(major, session -> {
            assertThat(session.run("ALTER TABLE child ADD FOREIGN KEY (parent_id) REFERENCES parent (id)")
                            .scans())
                    .containsExactly(TableName.of("child"), TableName.of("parent"));
            assertThat(session.run("ALTER TABLE tiny ADD FOREIGN KEY (parent_id) REFERENCES parent (id)")
                            .scans())
                    .containsExactly(TableName.of("tiny"));
        });
    }

    @ParameterizedTest
    @MethodSource("majors")
    void findsScansAndRewrites(int major) throws SQLException {
        var parent = List.of(TableName.of("parent"));
        var locked = List.of(lock("parent", ACCESS_EXCLUSIVE));
        measure(major, session -> {
            assertThat(session.run("ALTER TABLE parent ADD CONSTRAINT c CHECK (n > 0) NOT VALID"))
                    .isEqualTo(facts(locked, NOTHING, NOTHING));
            assertThat(session.run("ALTER TABLE parent VALIDATE CONSTRAINT c"))
                    .isEqualTo(facts(List.of(lock("parent", SHARE_UPDATE_EXCLUSIVE)), NOTHING, parent));
            assertThat(session.run("ALTER TABLE parent ALTER COLUMN n SET NOT NULL"))
                    .isEqualTo(facts(locked, NOTHING, parent));
            assertThat(session.run("CREATE INDEX i ON parent (n)"))
                    .isEqualTo(facts(List.of(lock("parent", SHARE)), NOTHING, parent));
            assertThat(session.run("ALTER TABLE parent ALTER COLUMN n TYPE bigint"))
                    .isEqualTo(facts(locked, parent, parent));
            assertThat(session.run("ALTER TABLE parent ALTER COLUMN \"Name\" TYPE varchar(20)"))
                    .isEqualTo(facts(locked, NOTHING, NOTHING));
            assertThat(session.run("DO $$ BEGIN IF EXISTS (SELECT 1 FROM parent WHERE id < 0) THEN RAISE 'x'; END IF;"
                            + " END $$"))
                    .isEqualTo(facts(List.of(lock("parent", ACCESS_SHARE)), NOTHING, parent));
        });
    }

    @ParameterizedTest
    @MethodSource("majors")
    void namesRelationsAsTheyWereBeforeAndLeavesNewOnesOut(int major) throws SQLException {
        measure(major, session -> {
            var known = session.relations();
            var renamed = session.inTransaction(
                    List.of("ALTER TABLE parent RENAME TO elder", "CREATE VIEW parent AS SELECT id FROM elder"));
            assertThat(renamed.facts(known).locks()).containsExactly(lock("parent", ACCESS_EXCLUSIVE));
            assertThat(renamed.after().oid(TableName.of("elder")))
                    .isEqualTo(known.oid(TableName.of("parent")))
                    .isPresent();
            var dropped = session.inTransaction(List.of("DROP VIEW parent"));
            assertThat(dropped.facts(known).locks())
                    .as("the view is newer than what is known")
                    .noneMatch(lock -> lock.mode() == ACCESS_EXCLUSIVE);
        });
    }

    @ParameterizedTest
    @MethodSource("majors")
    void samplesAConcurrentBuildWhileItIsStalled(int major) throws SQLException {
        var child = List.of(TableName.of("child"));
        measure(major, session -> {
            var obstacle = List.of("LOCK TABLE child IN ROW EXCLUSIVE MODE");
            assertThat(session.alone("CREATE INDEX CONCURRENTLY i ON child (parent_id, id)", obstacle))
                    .isEqualTo(facts(List.of(lock("child", SHARE_UPDATE_EXCLUSIVE)), NOTHING, child));
            assertThat(session.alone("DROP INDEX CONCURRENTLY i", obstacle))
                    .isEqualTo(facts(List.of(lock("child", SHARE_UPDATE_EXCLUSIVE)), NOTHING, NOTHING));
        });
    }

    @ParameterizedTest
    @MethodSource("majors")
    void samplesABlockThatCommitsAtItsLastLock(int major) throws SQLException {
        var block = """
                DO $$ DECLARE last bigint := 0; ids bigint[]; BEGIN
                  LOOP
                    SELECT array_agg(id) INTO ids FROM (
                      SELECT id FROM child WHERE id > last ORDER BY id LIMIT 100 FOR NO KEY UPDATE SKIP LOCKED) b;
                    EXIT WHEN ids IS NULL;
                    UPDATE child SET parent_id = parent_id + 0 WHERE id = ANY (ids);
                    last := ids[array_upper(ids, 1)];
                    UPDATE belay.state SET id = id + 1;
                    COMMIT;
                  END LOOP;
                END $$
                """;
        measure(major, session -> {
            session.run("ALTER TABLE child ADD CONSTRAINT f FOREIGN KEY (parent_id) REFERENCES parent (id)");
            assertThat(session.alone(
                            block, List.of("LOCK TABLE child IN SHARE MODE", "LOCK TABLE belay.state IN SHARE MODE")))
                    .isEqualTo(facts(List.of(lock("child", ROW_EXCLUSIVE)), NOTHING, List.of(TableName.of("child"))));
        });
    }

    @ParameterizedTest
    @MethodSource("majors")
    void aStatementThatFailsIsTakenBack(int major) throws SQLException {
        measure(major, session -> {
            assertThatThrownBy(() ->
                            session.inTransaction(List.of("ALTER TABLE parent ADD COLUMN extra text", "SELECT 1 / 0")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("division by zero");
            assertThat(session.run("ALTER TABLE parent ADD COLUMN extra text").locks())
                    .hasSize(1);
            assertThatThrownBy(() -> session.alone("DROP INDEX CONCURRENTLY nothing", List.of()))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("does not exist");
        });
    }

    private static void measure(int major, Check check) throws SQLException {
        EmbeddedServer server = SharedServer.of(major);
        try (ScratchDatabase database = server.scratchDatabase()) {
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute(FIXTURE);
            }
            Connector connector =
                    name -> server.connect(database.name(), EmbeddedServer.SUPERUSER, Map.of("ApplicationName", name));
            try (var session = MeasuringSession.open(connector, Identifier.of("belay"))) {
                check.run(new Measured(session));
            }
        }
    }

    private static RelationLock lock(String table, LockMode mode) {
        return new RelationLock(TableName.of(table), mode);
    }

    private static Facts facts(List<RelationLock> locks, List<TableName> rewrites, List<TableName> scans) {
        return new Facts(locks, rewrites, scans);
    }

    /** A session that answers with facts about everything that was there before a statement. */
    private record Measured(MeasuringSession session) {
        Facts run(String... statements) throws SQLException {
            var measurement = session.inTransaction(Arrays.asList(statements));
            return measurement.facts(measurement.before());
        }

        Facts alone(String statement, List<String> obstacles) throws SQLException {
            var measurement = session.alone(statement, obstacles);
            return measurement.facts(measurement.before());
        }

        Relations relations() throws SQLException {
            return session.relations();
        }

        Measurement inTransaction(List<String> statements) throws SQLException {
            return session.inTransaction(statements);
        }
    }

    @FunctionalInterface
    private interface Check {
        void run(Measured session) throws SQLException;
    }
}
