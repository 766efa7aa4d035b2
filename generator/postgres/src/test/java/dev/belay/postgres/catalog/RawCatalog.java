package dev.belay.postgres.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows of PostgreSQL's own catalogs that belong to user objects, column by column: what a mutation is measured by,
 * without a word from the snapshot.
 *
 * <p>A column has changed when its stored value differs and its meaning does: a reference is read as a description of
 * what it points to, so that an object that was dropped and made again counts as the same one.
 */
final class RawCatalog {
    /** One row: its version, where it is stored, what it is called, and its columns as stored and as meant. */
    record Row(String version, String place, String name, Map<String, String> stored, Map<String, String> meant) {}

    private final RawCatalogQueries queries;
    /** By catalog, then by version. */
    private final Map<String, Map<String, Row>> rows;

    private RawCatalog(RawCatalogQueries queries, Map<String, Map<String, Row>> rows) {
        this.queries = queries;
        this.rows = rows;
    }

    static RawCatalog read(Connection connection, Set<String> catalogs) throws SQLException {
        var queries = RawCatalogQueries.read(connection, catalogs);
        var rows = new TreeMap<String, Map<String, Row>>();
        for (String catalog : catalogs) {
            rows.put(catalog, rows(connection, queries, catalog, List.of()));
        }
        return new RawCatalog(queries, rows);
    }

    /** The columns, as {@code catalog.column}, in which the database now differs from what was read. */
    Set<String> changedSince(Connection connection) throws SQLException {
        var changed = new TreeSet<String>();
        var versions = versions(connection);
        for (var catalog : rows.entrySet()) {
            var now = versions.getOrDefault(catalog.getKey(), Set.of());
            var added = now.stream()
                    .filter(version -> !catalog.getValue().containsKey(version))
                    .toList();
            if (!added.isEmpty()) {
                var gone = catalog.getValue().values().stream()
                        .filter(row -> !now.contains(row.version()))
                        .toList();
                var after = rows(connection, queries, catalog.getKey(), added).values();
                new RowPairing(gone, after)
                        .forEach((left, right) -> addChanged(changed, catalog.getKey(), left, right));
            }
        }
        return changed;
    }

    private static void addChanged(Set<String> changed, String catalog, Row left, Row right) {
        left.stored().forEach((column, value) -> {
            if (!value.equals(right.stored().get(column))
                    && !left.meant().get(column).equals(right.meant().get(column))) {
                changed.add(catalog + "." + column);
            }
        });
    }

    private Map<String, Set<String>> versions(Connection connection) throws SQLException {
        var versions = new TreeMap<String, Set<String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(queries.versions())) {
            while (result.next()) {
                versions.computeIfAbsent(result.getString(1), catalog -> new TreeSet<>())
                        .add(result.getString(2));
            }
        }
        return versions;
    }

    private static Map<String, Row> rows(
            Connection connection, RawCatalogQueries queries, String catalog, List<String> versions)
            throws SQLException {
        var columns = new ArrayList<>(queries.columnsOf(catalog));
        var rows = new LinkedHashMap<String, Row>();
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (var result = statement.executeQuery(queries.rows(catalog, versions))) {
                while (result.next()) {
                    var stored = new TreeMap<String, String>();
                    var meant = new TreeMap<String, String>();
                    for (int i = 0; i < columns.size(); i++) {
                        stored.put(columns.get(i), String.valueOf(result.getString(2 * i + 4)));
                        meant.put(columns.get(i), String.valueOf(result.getString(2 * i + 5)));
                    }
                    rows.put(
                            result.getString(1),
                            new Row(result.getString(1), result.getString(2), result.getString(3), stored, meant));
                }
            }
        }
        return rows;
    }
}
