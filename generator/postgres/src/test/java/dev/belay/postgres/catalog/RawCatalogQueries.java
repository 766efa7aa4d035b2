package dev.belay.postgres.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How to read the rows of a catalog whose columns and references the server itself describes. */
final class RawCatalogQueries {
    private static final String FIRST_USER_OBJECT = "16384";
    private static final String NOT_OF_EXTENSION = " AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = %s"
            + " AND e.deptype = 'e' AND e.classid <> 'pg_extension'::regclass)";
    private static final String VERSION = "t.xmin || ' ' || t.ctid";
    private static final String COLUMNS = "SELECT c.relname, a.attname, format_type(a.atttypid, NULL)"
            + " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
            + " WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r' AND a.attnum > 0"
            + " ORDER BY c.relname, a.attnum";
    private static final String REFERENCES = "SELECT fktable::text, fkcols[1], pktable::text"
            + " FROM pg_get_catalog_foreign_keys() WHERE cardinality(fkcols) = 1";

    private final Map<String, Map<String, String>> columns;
    private final Map<String, String> references;
    private final Set<String> catalogs;

    private RawCatalogQueries(
            Map<String, Map<String, String>> columns, Map<String, String> references, Set<String> catalogs) {
        this.columns = columns;
        this.references = references;
        this.catalogs = catalogs;
    }

    static RawCatalogQueries read(Connection connection, Set<String> catalogs) throws SQLException {
        var references = new HashMap<String, String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(REFERENCES)) {
            while (result.next()) {
                references.put(result.getString(1) + "." + result.getString(2), result.getString(3));
            }
        }
        return new RawCatalogQueries(columns(connection), references, catalogs);
    }

    /** Catalog to its columns and their types, of every catalog of the server. */
    static Map<String, Map<String, String>> columns(Connection connection) throws SQLException {
        var columns = new TreeMap<String, Map<String, String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(COLUMNS)) {
            while (result.next()) {
                columns.computeIfAbsent(result.getString(1), catalog -> new LinkedHashMap<>())
                        .put(result.getString(2), result.getString(3));
            }
        }
        return columns;
    }

    Set<String> columnsOf(String catalog) {
        return columns.get(catalog).keySet();
    }

    /** Catalog and version of every row; cheap enough to be asked after each mutation. */
    String versions() {
        return catalogs.stream()
                .map(catalog -> "SELECT '" + catalog + "', " + VERSION + from(catalog))
                .collect(Collectors.joining(" UNION ALL "));
    }

    /** The rows of the given versions, or all: version, place, name, and for each column its value and its meaning. */
    String rows(String catalog, List<String> versions) {
        var select = new ArrayList<>(List.of(VERSION, place(catalog), name(catalog)));
        columns.get(catalog).forEach((column, type) -> {
            select.add("t." + column + "::text");
            select.add(meaning(catalog, column, type));
        });
        var all = "SELECT " + String.join(", ", select) + from(catalog) + NOT_OF_EXTENSION.formatted(owner(catalog));
        return versions.isEmpty() ? all : all + " AND " + VERSION + " IN ('" + String.join("', '", versions) + "')";
    }

    private String from(String catalog) {
        return " FROM pg_catalog." + catalog + " t WHERE " + owner(catalog) + " >= " + FIRST_USER_OBJECT;
    }

    private String owner(String catalog) {
        return "t." + (catalog.equals("pg_enum") ? "enumtypid" : firstColumn(catalog)) + "::oid";
    }

    private String firstColumn(String catalog) {
        return columnsOf(catalog).iterator().next();
    }

    private String place(String catalog) {
        return switch (catalog) {
            case "pg_attribute" -> "t.attrelid || ' ' || t.attname";
            case "pg_description" -> "t.classoid || ' ' || t.objoid || ' ' || t.objsubid";
            case "pg_inherits" -> "t.inhrelid || ' ' || t.inhseqno";
            default -> "t." + firstColumn(catalog) + "::oid::text";
        };
    }

    private String name(String catalog) {
        return switch (catalog) {
            case "pg_attribute" -> "pg_describe_object('pg_class'::regclass, t.attrelid, 0) || ' ' || t.attname";
            case "pg_description" -> "pg_describe_object(t.classoid, t.objoid, t.objsubid)";
            case "pg_inherits" -> "t.inhrelid::regclass || ' ' || t.inhseqno";
            case "pg_enum" -> "t.enumtypid::regtype || ' ' || t.enumlabel";
            case "pg_range" -> "t.rngtypid::regtype::text";
            case "pg_aggregate" -> "t.aggfnoid::regprocedure::text";
            case "pg_index", "pg_sequence", "pg_partitioned_table", "pg_foreign_table" ->
                "t." + firstColumn(catalog) + "::regclass::text";
            default -> "pg_describe_object('" + catalog + "'::regclass, t.oid, 0)";
        };
    }

    private String meaning(String catalog, String column, String type) {
        var value = "t." + column;
        if (catalog.equals("pg_description") && column.equals("objoid")) {
            return "pg_describe_object(t.classoid, t.objoid, 0)";
        }
        if (type.equals("pg_node_tree")) {
            return "regexp_replace(" + value + "::text, ':location -?\\d+', '', 'g')";
        }
        var target = references.get(catalog + "." + column);
        if (target == null) {
            return value + "::text";
        }
        return type.equals("oid") || type.equals("regproc")
                ? described(target, value + "::oid")
                : "(SELECT string_agg(" + described(target, "element") + ", '; ') FROM unnest(" + value + ") element)";
    }

    private static String described(String catalog, String id) {
        return "CASE WHEN " + id + " <> 0 THEN coalesce(pg_describe_object('" + catalog + "'::regclass, " + id
                + ", 0), " + id + "::text) END";
    }
}
