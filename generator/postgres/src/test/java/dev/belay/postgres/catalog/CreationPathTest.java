package dev.belay.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One schema reached in two ways has one fingerprint. The second way is the one that a live system survives; where it
 * puts a column at the end, the order of columns is the only thing that may differ.
 */
class CreationPathTest {
    private record Path(String name, MajorRange majors, boolean sameOrder, List<String> direct, List<String> careful) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Path same(String name, List<String> direct, List<String> careful) {
        return new Path(name, MajorRange.ALL, true, direct, careful);
    }

    private static Path reordered(String name, List<String> direct, List<String> careful) {
        return new Path(name, MajorRange.ALL, false, direct, careful);
    }

    private static Path from18(String name, List<String> direct, List<String> careful) {
        return new Path(name, new MajorRange(18, Integer.MAX_VALUE), true, direct, careful);
    }

    private static final List<Path> PATHS = List.of(
            same(
                    "gap of a dropped column",
                    List.of("CREATE TABLE t (a int, b text DEFAULT 'x')"),
                    List.of(
                            "CREATE TABLE t (a int, gone int)",
                            "ALTER TABLE t ADD b text DEFAULT 'x'",
                            "ALTER TABLE t DROP gone")),
            same(
                    "default stored for old rows",
                    List.of("CREATE TABLE t (a int, b int DEFAULT 3)"),
                    List.of("CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)", "ALTER TABLE t ADD b int DEFAULT 3")),
            same(
                    "unique constraint from an index",
                    List.of("CREATE TABLE t (a int CONSTRAINT t_a_key UNIQUE)"),
                    List.of(
                            "CREATE TABLE t (a int)",
                            "CREATE UNIQUE INDEX CONCURRENTLY t_a_building ON t (a)",
                            "ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE USING INDEX t_a_building")),
            same(
                    "primary key from an index",
                    List.of("CREATE TABLE t (a int, b int, PRIMARY KEY (a, b))"),
                    List.of(
                            "CREATE TABLE t (a int, b int)",
                            "ALTER TABLE t ALTER a SET NOT NULL, ALTER b SET NOT NULL",
                            "CREATE UNIQUE INDEX CONCURRENTLY t_building ON t (a, b)",
                            "ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY USING INDEX t_building")),
            same(
                    "not null by a validated check",
                    List.of("CREATE TABLE t (a int NOT NULL)"),
                    List.of(
                            "CREATE TABLE t (a int)",
                            "ALTER TABLE t ADD CONSTRAINT t_a_present CHECK (a IS NOT NULL) NOT VALID",
                            "ALTER TABLE t VALIDATE CONSTRAINT t_a_present",
                            "ALTER TABLE t ALTER a SET NOT NULL",
                            "ALTER TABLE t DROP CONSTRAINT t_a_present")),
            from18(
                    "not null validated later",
                    List.of("CREATE TABLE t (a int NOT NULL)"),
                    List.of(
                            "CREATE TABLE t (a int)",
                            "ALTER TABLE t ADD NOT NULL a NOT VALID",
                            "ALTER TABLE t VALIDATE CONSTRAINT t_a_not_null")),
            same(
                    "check validated later",
                    List.of("CREATE TABLE t (a int CONSTRAINT t_a_check CHECK (a > 0))"),
                    List.of(
                            "CREATE TABLE t (a int)",
                            "ALTER TABLE t ADD CONSTRAINT t_a_check CHECK (a > 0) NOT VALID",
                            "ALTER TABLE t VALIDATE CONSTRAINT t_a_check")),
            same(
                    "foreign key validated later",
                    List.of("CREATE TABLE p (id int PRIMARY KEY)", "CREATE TABLE t (a int REFERENCES p)"),
                    List.of(
                            "CREATE TABLE t (a int)",
                            "CREATE TABLE p (id int PRIMARY KEY)",
                            "ALTER TABLE t ADD CONSTRAINT t_a_fkey FOREIGN KEY (a) REFERENCES p (id) NOT VALID",
                            "ALTER TABLE t VALIDATE CONSTRAINT t_a_fkey")),
            same(
                    "index built concurrently after a failed attempt",
                    List.of("CREATE TABLE t (a text)", "CREATE INDEX t_a_idx ON t (lower(a)) WHERE a <> ''"),
                    List.of(
                            "CREATE TABLE t (a text)",
                            "CREATE INDEX CONCURRENTLY t_a_idx ON t (upper(a))",
                            "DROP INDEX CONCURRENTLY t_a_idx",
                            "CREATE INDEX CONCURRENTLY t_a_idx ON t (lower(a)) WHERE a <> ''")),
            same(
                    "identity added at the end",
                    List.of("CREATE TABLE t (a text, id bigint GENERATED ALWAYS AS IDENTITY)"),
                    List.of(
                            "CREATE TABLE t (a text)",
                            "ALTER TABLE t ADD id bigint",
                            "ALTER TABLE t ALTER id SET NOT NULL",
                            "ALTER TABLE t ALTER id ADD GENERATED ALWAYS AS IDENTITY")),
            same(
                    "serial by hand",
                    List.of("CREATE TABLE t (id serial)"),
                    List.of(
                            "CREATE SEQUENCE t_id_seq AS integer",
                            "CREATE TABLE t (id integer NOT NULL DEFAULT nextval('t_id_seq'))",
                            "ALTER SEQUENCE t_id_seq OWNED BY t.id",
                            "SELECT nextval('t_id_seq')")),
            same(
                    "type changed later",
                    List.of("CREATE TABLE t (a text, b numeric(12,2))"),
                    List.of(
                            "CREATE TABLE t (a varchar(10), b numeric(10,2))",
                            "ALTER TABLE t ALTER a TYPE text, ALTER b TYPE numeric(12,2)")),
            same(
                    "label added between others",
                    List.of("CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd')"),
                    List.of(
                            "CREATE TYPE e AS ENUM ('a', 'd')",
                            "ALTER TYPE e ADD VALUE 'c' BEFORE 'd'",
                            "ALTER TYPE e ADD VALUE 'b' AFTER 'a'")),
            same(
                    "privileges and comments given and taken back",
                    List.of("CREATE TABLE t (a int)", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
                    List.of(
                            "CREATE TABLE t (a int)",
                            "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                            "GRANT SELECT, UPDATE (a) ON t TO PUBLIC",
                            "REVOKE ALL ON t FROM PUBLIC",
                            "REVOKE EXECUTE ON FUNCTION f FROM PUBLIC",
                            "GRANT EXECUTE ON FUNCTION f TO PUBLIC",
                            "COMMENT ON TABLE t IS 'x'",
                            "COMMENT ON TABLE t IS NULL")),
            same(
                    "settings set and reset",
                    List.of("CREATE TABLE t (a text)"),
                    List.of(
                            "CREATE TABLE t (a text)",
                            "ALTER TABLE t ALTER a SET STATISTICS 100, ALTER a SET STORAGE EXTERNAL",
                            "ALTER TABLE t ALTER a SET STATISTICS -1, ALTER a SET STORAGE EXTENDED",
                            "ALTER TABLE t SET (fillfactor = 50)",
                            "ALTER TABLE t RESET (fillfactor)",
                            "VACUUM ANALYZE t")),
            same(
                    "trigger and its function dropped again",
                    List.of("CREATE TABLE t (a int)"),
                    List.of(
                            "CREATE TABLE t (a int)",
                            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                            "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
                            "DROP TRIGGER g ON t",
                            "DROP FUNCTION f")),
            same(
                    "partition attached",
                    List.of(
                            "CREATE TABLE t (a int NOT NULL, b text CHECK (b <> '')) PARTITION BY LIST (a)",
                            "CREATE INDEX t_b_idx ON t (b)",
                            "CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1)"),
                    List.of(
                            "CREATE TABLE t (a int NOT NULL, b text CHECK (b <> '')) PARTITION BY LIST (a)",
                            "CREATE TABLE t_1 (a int NOT NULL, b text CONSTRAINT t_b_check CHECK (b <> ''))",
                            "CREATE INDEX t_b_idx ON ONLY t (b)",
                            "CREATE INDEX CONCURRENTLY t_1_b_idx ON t_1 (b)",
                            "ALTER TABLE t ATTACH PARTITION t_1 FOR VALUES IN (1)",
                            "ALTER INDEX t_b_idx ATTACH PARTITION t_1_b_idx")),
            reordered(
                    "column replaced instead of renamed",
                    List.of(
                            "CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL CONSTRAINT t_name_check CHECK (name <> ''), z int)",
                            "ALTER TABLE t RENAME name TO full_name",
                            "ALTER TABLE t RENAME CONSTRAINT t_name_check TO t_full_name_check"),
                    List.of(
                            "CREATE TABLE t (id int PRIMARY KEY, name text NOT NULL CHECK (name <> ''), z int)",
                            "ALTER TABLE t ADD full_name text",
                            "ALTER TABLE t ADD CONSTRAINT t_full_name_check CHECK (full_name <> '') NOT VALID",
                            "ALTER TABLE t VALIDATE CONSTRAINT t_full_name_check",
                            "ALTER TABLE t ADD CONSTRAINT n CHECK (full_name IS NOT NULL) NOT VALID",
                            "ALTER TABLE t VALIDATE CONSTRAINT n",
                            "ALTER TABLE t ALTER full_name SET NOT NULL",
                            "ALTER TABLE t DROP CONSTRAINT n",
                            "ALTER TABLE t DROP name")),
            reordered(
                    "column dropped and brought back",
                    List.of("CREATE TABLE t (a int NOT NULL DEFAULT 1, b int)"),
                    List.of(
                            "CREATE TABLE t (a int NOT NULL DEFAULT 1, b int)",
                            "ALTER TABLE t DROP a",
                            "ALTER TABLE t ADD a int",
                            "ALTER TABLE t ALTER a SET DEFAULT 1",
                            "ALTER TABLE t ALTER a SET NOT NULL")),
            reordered(
                    "statistics and publication over reordered columns",
                    List.of(
                            "CREATE TABLE t (a int, b int)",
                            "CREATE STATISTICS s ON a, b FROM t",
                            "CREATE PUBLICATION p FOR TABLE t"),
                    List.of(
                            "CREATE TABLE t (b int)",
                            "ALTER TABLE t ADD a int",
                            "CREATE STATISTICS s ON a, b FROM t",
                            "CREATE PUBLICATION p FOR TABLE t")));

    static Stream<Arguments> paths() {
        return SharedServer.majors().stream()
                .flatMap(major -> PATHS.stream()
                        .filter(path -> path.majors().contains(major))
                        .map(path -> Arguments.of(major, path)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("paths")
    void leadToOneFingerprint(int major, Path path) throws SQLException {
        try (var direct = SharedServer.of(major).scratchDatabase();
                var careful = SharedServer.of(major).scratchDatabase()) {
            var left = Fixtures.snapshotOf(direct, path.direct().toArray(String[]::new));
            var right = Fixtures.snapshotOf(careful, path.careful().toArray(String[]::new));
            var options = path.sameOrder() ? ComparisonOptions.strict() : ComparisonOptions.anyColumnOrder();
            assertThat(left.differences(right, options)).isEmpty();
            assertThat(left.fingerprint().equals(right.fingerprint())).isEqualTo(path.sameOrder());
        }
    }
}
