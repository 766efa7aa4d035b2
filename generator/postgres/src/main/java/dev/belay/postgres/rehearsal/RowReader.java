package dev.belay.postgres.rehearsal;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.postgres.rehearsal.RowDigests.ColumnDigest;
import dev.belay.postgres.rehearsal.RowDigests.TableDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads rows so that moments can be compared. The key that ties the values of one row together is chosen when a table
 * is first seen and stays, whatever happens to its primary key; a table without one is compared as a bag of values.
 */
final class RowReader {
    private final Target target;
    private final Predicate<TableName> wanted;
    private final BiPredicate<TableName, Identifier> passing;
    private final Map<Long, List<Integer>> keys = new HashMap<>();

    /**
     * A reader.
     *
     * @param target the database
     * @param wanted the tables to read
     * @param passing the columns that will not last, and so are no part of a key
     */
    RowReader(Target target, Predicate<TableName> wanted, BiPredicate<TableName, Identifier> passing) {
        this.target = target;
        this.wanted = wanted;
        this.passing = passing;
    }

    /** The rows of every wanted table now. */
    RowDigests digests() throws SQLException {
        try (var connection = target.open("belay rows")) {
            return digests(connection);
        }
    }

    /** The same, as the transaction of a connection sees them. */
    RowDigests digests(Connection connection) throws SQLException {
        var byOid = new HashMap<Long, TableDigest>();
        for (var table : tables(connection)) {
            byOid.put(table.oid(), digest(connection, table));
        }
        return new RowDigests(byOid);
    }

    /** The rows one by one, as the transaction of a connection sees them. */
    RowImages images(Connection connection) throws SQLException {
        var images = new HashMap<TableName, RowImages.TableImage>();
        for (var table : tables(connection)) {
            images.put(table.name(), image(connection, table));
        }
        return new RowImages(images);
    }

    /** The wanted tables, as the transaction of a connection sees them. */
    List<StoredTable> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<StoredTable>();
        for (var table : StoredTable.all(connection, target.policy().stateSchema())) {
            // A table that was wanted once stays so under another name.
            if (wanted.test(table.name()) || keys.containsKey(table.oid())) {
                keys.computeIfAbsent(table.oid(), any -> keyOf(table));
                tables.add(table);
            }
        }
        return tables;
    }

    private List<Integer> keyOf(StoredTable table) {
        var key = table.key();
        return key.stream().anyMatch(column -> passing.test(table.name(), column.name()))
                ? List.of()
                : key.stream().map(StoredColumn::number).toList();
    }

    private String keyList(StoredTable table) {
        var key = keys.get(table.oid());
        return table.columns().stream()
                .filter(column -> key.contains(column.number()))
                .map(column -> "t." + column.quoted())
                .collect(Collectors.joining(", "));
    }

    /** The key is hashed once for a row, and seeds the hash of each value; OFFSET 0 keeps it from being done again. */
    private TableDigest digest(Connection connection, StoredTable table) throws SQLException {
        var key = keyList(table);
        var sums = table.columns().stream()
                .map(column -> ", sum(coalesce(pg_catalog.hashtextextended(CAST(t." + column.quoted()
                        + " AS text), k.hash), k.hash))")
                .collect(Collectors.joining());
        var hash =
                key.isEmpty() ? "CAST(0 AS bigint)" : "pg_catalog.hashtextextended(CAST(ROW(" + key + ") AS text), 0)";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*)" + sums + " FROM " + table.rows() + " t,"
                        + " LATERAL (SELECT " + hash + " AS hash OFFSET 0) k")) {
            row.next();
            var columns = new ArrayList<ColumnDigest>();
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                columns.add(new ColumnDigest(
                        column.name(), column.number(), column.type(), String.valueOf(row.getString(i + 2))));
            }
            return new TableDigest(table.oid(), table.name(), row.getLong(1), columns);
        }
    }

    private RowImages.TableImage image(Connection connection, StoredTable table) throws SQLException {
        var key = keyList(table);
        var columns = table.columns().stream()
                .map(column -> ", CAST(t." + column.quoted() + " AS text)")
                .collect(Collectors.joining());
        var names = table.columns().stream().map(StoredColumn::name).toList();
        var rows = new HashMap<String, List<String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT CAST(ROW(" + (key.isEmpty() ? "t.ctid" : key) + ") AS text)"
                        + columns + " FROM " + table.rows() + " t")) {
            while (result.next()) {
                var values = new ArrayList<String>();
                for (int i = 0; i < names.size(); i++) {
                    values.add(RowImages.shown(result.getString(i + 2)));
                }
                rows.put(result.getString(1), values);
            }
        }
        return new RowImages.TableImage(!key.isEmpty(), names, rows);
    }
}
