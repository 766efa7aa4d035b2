package dev.belay.postgres.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the catalog queries on one connection, under settings that make PostgreSQL print the same text everywhere. */
final class CatalogReader {
    /**
     * Names are printed with their schema, constants in one notation. The temporary schema comes last, or a temporary
     * table of the session could stand in for a catalog.
     */
    private static final List<String> SETTINGS = List.of(
            "SET LOCAL search_path = pg_catalog, pg_temp",
            "SET LOCAL quote_all_identifiers = off",
            "SET LOCAL TimeZone = 'UTC'",
            "SET LOCAL DateStyle = 'ISO, MDY'",
            "SET LOCAL IntervalStyle = 'postgres'",
            "SET LOCAL bytea_output = 'hex'",
            "SET LOCAL extra_float_digits = 1",
            "SET LOCAL lc_monetary = 'C'",
            // A plan for these schemas alone would be made at each look, and be no other one.
            "SET LOCAL plan_cache_mode = force_generic_plan");

    private static final String SCHEMAS =
            "SELECT oid::text, nspname::text FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'";

    private final Connection connection;
    private final SnapshotScope scope;

    CatalogReader(Connection connection, SnapshotScope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    SortedMap<ObjectKey, SortedMap<String, String>> read() throws SQLException {
        return connection.getAutoCommit() ? readInOwnTransaction() : readInsideTransaction();
    }

    private SortedMap<ObjectKey, SortedMap<String, String>> readInOwnTransaction() throws SQLException {
        connection.setAutoCommit(false);
        try {
            return readObjects();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private SortedMap<ObjectKey, SortedMap<String, String>> readInsideTransaction() throws SQLException {
        var before = connection.setSavepoint();
        try {
            return readObjects();
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private SortedMap<ObjectKey, SortedMap<String, String>> readObjects() throws SQLException {
        var objects = new TreeMap<ObjectKey, SortedMap<String, String>>();
        int major = connection.getMetaData().getDatabaseMajorVersion();
        try (var settings = connection.createStatement()) {
            settings.execute(String.join(";", SETTINGS));
        }
        var queries = new PlannedQueries(connection, CatalogQuery.of(major)).executed(schemaIds());
        try (var statement = connection.createStatement()) {
            boolean more = statement.execute(queries);
            while (more) {
                collect(statement.getResultSet(), objects);
                more = statement.getMoreResults();
            }
        }
        return objects;
    }

    private List<String> schemaIds() throws SQLException {
        var ids = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                var name = rows.getString(2);
                if ((scope.included().isEmpty() || scope.included().contains(name))
                        && !scope.excluded().contains(name)) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private static void collect(ResultSet rows, SortedMap<ObjectKey, SortedMap<String, String>> objects)
            throws SQLException {
        var labels = labels(rows);
        while (rows.next()) {
            var attributes = new TreeMap<String, String>();
            for (int i = 0; i < labels.size(); i++) {
                var value = rows.getString(i + 3);
                if (value != null) {
                    attributes.put(labels.get(i), value);
                }
            }
            if (objects.put(key(rows), attributes) != null) {
                throw new IllegalStateException("two catalog objects are called " + key(rows));
            }
        }
    }

    private static List<String> labels(ResultSet rows) throws SQLException {
        var labels = new ArrayList<String>();
        for (int i = 3; i <= rows.getMetaData().getColumnCount(); i++) {
            labels.add(rows.getMetaData().getColumnLabel(i));
        }
        return labels;
    }

    private static ObjectKey key(ResultSet rows) throws SQLException {
        var names = (Object[]) rows.getArray(2).getArray();
        return new ObjectKey(
                ObjectKind.ofLabel(rows.getString(1)),
                Arrays.stream(names)
                        .map(name -> name == null ? "" : name.toString())
                        .toList());
    }
}
