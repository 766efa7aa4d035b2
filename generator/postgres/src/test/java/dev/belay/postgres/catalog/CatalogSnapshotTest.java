package dev.belay.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.belay.postgres.server.SharedServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogSnapshotTest {
    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final int DEFAULT_MAJOR = 15;

    @ParameterizedTest
    @MethodSource(MAJORS)
    void knowsEveryKindOfObject(int major) throws SQLException {
        try (var database = SharedServer.of(major).scratchDatabase()) {
            var kinds = Fixtures.snapshotOf(database, Fixtures.schema(major)).objects().keySet().stream()
                    .map(ObjectKey::kind)
                    .collect(Collectors.toSet());
            var absent = major < 15
                    ? Set.of(ObjectKind.BASE_TYPE, ObjectKind.PUBLICATION_SCHEMA)
                    : Set.of(ObjectKind.BASE_TYPE);
            assertThat(ObjectKind.values())
                    .allSatisfy(kind -> assertThat(kinds.contains(kind) || absent.contains(kind))
                            .as(kind.label())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void doesNotDependOnTheOrderOfCreationNorOnTheDatabase(int major) throws SQLException {
        var statements = List.of(
                "CREATE TABLE a (id int PRIMARY KEY, b int CHECK (b > 0))",
                "CREATE VIEW v AS SELECT 1 AS one",
                "CREATE TYPE e AS ENUM ('x')",
                "CREATE SEQUENCE s");
        var reversed = new ArrayList<>(statements);
        Collections.reverse(reversed);
        try (var left = SharedServer.of(major).scratchDatabase();
                var right = SharedServer.of(major).scratchDatabase()) {
            var one = Fixtures.snapshotOf(left, statements.toArray(String[]::new));
            var two = Fixtures.snapshotOf(right, reversed.toArray(String[]::new));
            assertThat(one.differences(two, ComparisonOptions.strict())).isEmpty();
            assertThat(one.fingerprint()).isEqualTo(two.fingerprint()).matches("[0-9a-f]{64}");
            assertThat(one.canonicalText()).isEqualTo(two.canonicalText());
            assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
        }
    }

    @Test
    void readsInsideATransactionAndLeavesTheSessionAsItWas() throws SQLException {
        try (var database = SharedServer.of(DEFAULT_MAJOR).scratchDatabase();
                var connection = database.connect()) {
            Fixtures.run(connection, "CREATE SCHEMA mine", "SET search_path = mine");
            connection.setAutoCommit(false);
            Fixtures.run(connection, "CREATE TABLE t (a int)", "SET LOCAL DateStyle = 'ISO, DMY'");
            var inside = Fixtures.snapshot(connection);
            assertThat(inside.objects()).containsKey(ObjectKey.of(ObjectKind.TABLE, "mine", "t"));
            assertThat(Fixtures.value(connection, "SHOW search_path")).isEqualTo("mine");
            assertThat(Fixtures.value(connection, "SHOW DateStyle")).isEqualTo("ISO, DMY");
            connection.rollback();
            connection.setAutoCommit(true);
            assertThat(Fixtures.snapshot(connection).objects())
                    .doesNotContainKey(ObjectKey.of(ObjectKind.TABLE, "mine", "t"));
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(Fixtures.value(connection, "SHOW search_path")).isEqualTo("mine");
        }
    }

    @Test
    void isNotFooledByATemporaryTableNorBySessionSettings() throws SQLException {
        try (var database = SharedServer.of(DEFAULT_MAJOR).scratchDatabase();
                var connection = database.connect()) {
            Fixtures.run(
                    connection,
                    "CREATE TABLE t (a date DEFAULT '2026-01-02', b timestamptz DEFAULT '2026-01-02 12:00+00',"
                            + " c interval DEFAULT '1 day', d float8 DEFAULT 0.1)");
            var before = Fixtures.snapshot(connection);
            Fixtures.run(
                    connection,
                    "CREATE TEMPORARY TABLE pg_class AS SELECT * FROM pg_catalog.pg_class WHERE false",
                    "SET search_path = public",
                    "SET TimeZone = 'Asia/Tokyo'",
                    "SET IntervalStyle = 'iso_8601'",
                    "SET quote_all_identifiers = on",
                    "SET extra_float_digits = -5");
            assertThat(before.differences(Fixtures.snapshot(connection), ComparisonOptions.strict()))
                    .isEmpty();
        }
    }

    @Test
    void looksOnlyIntoTheSchemasOfItsScope() throws SQLException {
        try (var database = SharedServer.of(DEFAULT_MAJOR).scratchDatabase();
                var connection = database.connect()) {
            Fixtures.run(
                    connection,
                    "CREATE SCHEMA belay CREATE TABLE backfills (id int PRIMARY KEY)",
                    "CREATE SCHEMA shop CREATE TABLE orders (id int)");
            var all = CatalogSnapshot.read(connection, SnapshotScope.allSchemas());
            var without =
                    CatalogSnapshot.read(connection, SnapshotScope.allSchemas().without("belay"));
            var only = CatalogSnapshot.read(connection, SnapshotScope.ofSchemas(List.of("shop", "absent")));
            assertThat(all.canonicalText()).contains("belay.backfills", "schema public", "shop.orders");
            assertThat(without.canonicalText()).doesNotContain("belay").contains("schema public", "shop.orders");
            assertThat(only.canonicalText()).doesNotContain("belay", "public").contains("shop.orders");
            assertThat(CatalogSnapshot.read(connection, SnapshotScope.ofSchemas(List.of("absent")))
                            .objects()
                            .keySet())
                    .allMatch(key -> key.kind() == ObjectKind.EXTENSION);
        }
        assertThatThrownBy(() -> SnapshotScope.ofSchemas(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesDifferencesSoThatAPersonUnderstandsThem() throws SQLException {
        try (var database = SharedServer.of(DEFAULT_MAJOR).scratchDatabase();
                var connection = database.connect()) {
            Fixtures.run(connection, "CREATE TABLE t (\"A b\" int, c text)", "CREATE TABLE gone (id int PRIMARY KEY)");
            var before = Fixtures.snapshot(connection);
            Fixtures.run(
                    connection,
                    "ALTER TABLE t ALTER \"A b\" TYPE bigint, ALTER c SET DEFAULT 'new'",
                    "DROP TABLE gone",
                    "CREATE INDEX t_c_idx ON t (c)");
            assertThat(before.differences(Fixtures.snapshot(connection), ComparisonOptions.strict()))
                    .extracting(Difference::toString)
                    .containsExactly(
                            "table public.gone: only on the left",
                            "column public.t.\"A b\": type is 'integer' on the left, 'bigint' on the right",
                            "column public.t.c: default is not set on the left, ''new'::text' on the right",
                            "index public.gone_pkey: only on the left",
                            "index public.t_c_idx: only on the right");
        }
    }

    @Test
    void forgivesTheOrderOfColumnsOnlyWhenAsked() throws SQLException {
        try (var left = SharedServer.of(DEFAULT_MAJOR).scratchDatabase();
                var right = SharedServer.of(DEFAULT_MAJOR).scratchDatabase()) {
            var one = Fixtures.snapshotOf(left, "CREATE TABLE t (a int, b int)");
            var two = Fixtures.snapshotOf(right, "CREATE TABLE t (b int, a int)");
            assertThat(one.differences(two, ComparisonOptions.strict()))
                    .extracting(Difference::attribute)
                    .containsExactly("column order");
            assertThat(one.differences(two, ComparisonOptions.anyColumnOrder())).isEmpty();
            assertThat(one.fingerprint()).isNotEqualTo(two.fingerprint());
        }
    }

    /** The rehearsal takes hundreds of snapshots; the bound is several times what one takes on an idle machine. */
    @Test
    void readsFiftyTablesInAFractionOfASecond() throws SQLException {
        try (var database = SharedServer.of(DEFAULT_MAJOR).scratchDatabase();
                var connection = database.connect()) {
            Fixtures.run(
                    connection,
                    IntStream.range(0, 50)
                            .mapToObj(i -> "CREATE TABLE t" + i + " (id bigint PRIMARY KEY, name text NOT NULL UNIQUE,"
                                    + " parent bigint REFERENCES t" + i + ", amount int CHECK (amount > 0),"
                                    + " a text, b text, c text, d text DEFAULT 'd', e text, f timestamptz);"
                                    + "CREATE INDEX ON t" + i + " (amount) WHERE amount > 7")
                            .toArray(String[]::new));
            var best = Duration.ofDays(1);
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                Fixtures.snapshot(connection);
                var took = Duration.ofNanos(System.nanoTime() - start);
                best = took.compareTo(best) < 0 ? took : best;
            }
            System.out.println("snapshot of 50 tables: " + best.toMillis() + " ms");
            assertThat(best).isLessThan(Duration.ofMillis(250));
        }
    }
}
