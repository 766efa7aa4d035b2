package dev.belay.postgres.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.postgres.server.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The proof that the fingerprint sees: raw SQL changes one attribute, the server's own catalog tables tell which column
 * that was, and the fingerprint has to change. Every column of every catalog is either changed this way or listed in
 * {@code unseen-columns.txt} with its reason.
 */
class MutationTest {
    private static final String MAJORS = "dev.belay.postgres.server.SharedServer#majors";
    private static final String DATABASE = "catalog_mutations";
    private static final Map<Integer, Baseline> BASELINES = new ConcurrentHashMap<>();

    /**
     * The fixture before any mutation. One connection serves all mutations, each of which is rolled back: a fresh one
     * would have to fill its caches. Names are printed with their schema whatever a mutation does.
     */
    private record Baseline(
            Connection connection,
            Map<String, Map<String, String>> columns,
            CatalogSnapshot snapshot,
            RawCatalog raw) {}

    @AfterAll
    static void closeConnections() throws SQLException {
        for (Baseline baseline : BASELINES.values()) {
            baseline.connection().close();
        }
        BASELINES.clear();
    }

    static Stream<Arguments> mutations() {
        return SharedServer.majors().stream()
                .flatMap(major -> Mutation.on(major).stream().map(mutation -> Arguments.of(major, mutation)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("mutations")
    void changesTheFingerprintAndOnlyWhatItNames(int major, Mutation mutation) throws SQLException {
        var before = baseline(major);
        var connection = before.connection();
        try {
            Fixtures.run(connection, mutation.sql());
            var changed = before.raw().changedSince(connection);
            changed.removeAll(unseen(before.columns(), major));
            assertThat(changed).as("catalog columns that changed").isEqualTo(mutation.declared());
            var after = Fixtures.snapshot(connection);
            assertThat(after.fingerprint()).isNotEqualTo(before.snapshot().fingerprint());
            assertThat(before.snapshot().differences(after, ComparisonOptions.strict()))
                    .isNotEmpty();
            if (!mutation.undo().isEmpty()) {
                Fixtures.run(connection, mutation.undo());
                assertThat(before.snapshot().differences(Fixtures.snapshot(connection), ComparisonOptions.strict()))
                        .isEmpty();
            }
        } finally {
            connection.rollback();
        }
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void coverEveryColumnOfEveryCatalog(int major) throws SQLException {
        var columns = baseline(major).columns();
        var open = allOf(columns);
        open.removeAll(unseen(columns, major));
        var seen = Mutation.on(major).stream().map(Mutation::changes).collect(Collectors.toSet());
        open.removeAll(seen);
        assertThat(open)
                .as("catalog columns of PostgreSQL " + major + " that no mutation changes and no reason excuses")
                .isEmpty();
        assertThat(Mutation.on(major)).hasSizeGreaterThanOrEqualTo(80);
    }

    @ParameterizedTest
    @MethodSource(MAJORS)
    void excuseOnlyColumnsThatExist(int major) throws SQLException {
        var columns = baseline(major).columns();
        var existing = allOf(columns);
        columns.keySet().forEach(catalog -> existing.add(catalog + ".*"));
        assertThat(UnseenColumns.on(major)).extracting(Object::toString).isSubsetOf(existing);
    }

    private static Set<String> allOf(Map<String, Map<String, String>> columns) {
        var all = new TreeSet<String>();
        columns.forEach((catalog, names) -> names.keySet().forEach(name -> all.add(catalog + "." + name)));
        return all;
    }

    private static Set<String> unseen(Map<String, Map<String, String>> columns, int major) {
        var unseen = new TreeSet<String>();
        for (var entry : UnseenColumns.on(major)) {
            if (entry.isWholeCatalog()) {
                columns.get(entry.catalog()).keySet().forEach(name -> unseen.add(entry.catalog() + "." + name));
            } else {
                unseen.add(entry.toString());
            }
        }
        return unseen;
    }

    private static RawCatalog raw(Connection connection, Map<String, Map<String, String>> columns, int major)
            throws SQLException {
        var catalogs = new TreeSet<>(columns.keySet());
        UnseenColumns.on(major).stream()
                .filter(UnseenColumns.Entry::isWholeCatalog)
                .forEach(entry -> catalogs.remove(entry.catalog()));
        return RawCatalog.read(connection, catalogs);
    }

    private static Baseline baseline(int major) throws SQLException {
        var known = BASELINES.get(major);
        if (known == null) {
            known = prepare(major);
            BASELINES.put(major, known);
        }
        return known;
    }

    private static Baseline prepare(int major) throws SQLException {
        var server = SharedServer.of(major);
        server.dropDatabase(DATABASE);
        server.createDatabase(DATABASE);
        var connection = server.connect(DATABASE);
        Fixtures.run(connection, Fixtures.schema(major), "SET search_path = pg_catalog");
        connection.setAutoCommit(false);
        var columns = RawCatalogQueries.columns(connection);
        return new Baseline(connection, columns, Fixtures.snapshot(connection), raw(connection, columns, major));
    }
}
