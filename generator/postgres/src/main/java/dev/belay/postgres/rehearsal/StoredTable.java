package dev.belay.postgres.rehearsal;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A table that holds rows, as the catalog knows it at one moment.
 *
 * @param oid its object id, which a renaming leaves
 * @param name its name
 * @param quoted its name as SQL
 * @param partitioned whether its rows are those of its partitions, which are no tables by themselves here
 * @param columns its columns in their order
 */
record StoredTable(long oid, TableName name, String quoted, boolean partitioned, List<StoredColumn> columns) {
    private static final String QUERY = """
            SELECT c.oid, n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname),
                   a.attname, a.attnum, pg_catalog.quote_ident(a.attname),
                   pg_catalog.format_type(a.atttypid, a.atttypmod),
                   coalesce(a.attnum = ANY (k.indkey), false), c.relkind
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_catalog.pg_index k ON k.indrelid = c.oid AND k.indisprimary
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
              AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', ?)
            ORDER BY n.nspname, c.relname, a.attnum
            """;

    StoredTable {
        columns = List.copyOf(columns);
    }

    /** Every table but those of Belay's own state, by schema and name. */
    static List<StoredTable> all(Connection connection, Identifier stateSchema) throws SQLException {
        var tables = new LinkedHashMap<Long, StoredTable>();
        var columns = new LinkedHashMap<Long, List<StoredColumn>>();
        try (var query = connection.prepareStatement(QUERY)) {
            query.setString(1, stateSchema.value());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    long oid = rows.getLong(1);
                    tables.put(
                            oid,
                            new StoredTable(
                                    oid,
                                    TableName.of(rows.getString(2), rows.getString(3)),
                                    rows.getString(4),
                                    rows.getString(10).equals("p"),
                                    List.of()));
                    columns.computeIfAbsent(oid, any -> new ArrayList<>())
                            .add(new StoredColumn(
                                    Identifier.of(rows.getString(5)),
                                    rows.getInt(6),
                                    rows.getString(7),
                                    rows.getString(8),
                                    rows.getBoolean(9)));
                }
            }
        }
        return tables.values().stream()
                .map(table -> table.with(columns.get(table.oid())))
                .toList();
    }

    private StoredTable with(List<StoredColumn> known) {
        return new StoredTable(oid, name, quoted, partitioned, known);
    }

    /** What to read its own rows from, without those of tables that inherit from it. */
    String rows() {
        return (partitioned ? "" : "ONLY ") + quoted;
    }

    /** The columns of its primary key, or none. */
    List<StoredColumn> key() {
        return columns.stream().filter(StoredColumn::inKey).toList();
    }
}
