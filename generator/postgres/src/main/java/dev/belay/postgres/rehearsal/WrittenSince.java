package dev.belay.postgres.rehearsal;

import dev.belay.core.state.SchemaState;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Writes values where only the new shape has a place for them, as the next release would. A value that a constraint
 * does not let in is left out.
 */
final class WrittenSince {
    private static final int ROWS = 3;
    private static final String VALUES = """
            SELECT CASE
              WHEN t.typcategory = 'N' THEN '1'
              WHEN t.typcategory = 'S' THEN 'x'
              WHEN t.typcategory = 'D' THEN '2001-02-03'
              WHEN t.typcategory = 'B' THEN 'true'
              WHEN t.typcategory = 'A' THEN '{}'
              WHEN t.typcategory = 'E' THEN
                (SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder LIMIT 1)
              WHEN t.typname = 'uuid' THEN '11111111-2222-3333-4444-555555555555'
              WHEN t.typname IN ('json', 'jsonb') THEN '{}'
              WHEN t.typname = 'bytea' THEN '\\x01'
            END
            FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            WHERE a.attrelid = ? AND a.attnum = ?
            """;

    private final Connection connection;
    private final SchemaState before;

    /** Within the transaction of a connection; {@code before} is what the old shape has a place for. */
    WrittenSince(Connection connection, SchemaState before) {
        this.connection = connection;
        this.before = before;
    }

    void write(List<StoredTable> tables) throws SQLException {
        for (var table : tables) {
            if (before.table(table.name()).isEmpty()) {
                insert(table);
            } else {
                for (var column : table.columns()) {
                    if (isNew(table.name(), column.name())) {
                        update(table, column);
                    }
                }
            }
        }
    }

    private boolean isNew(TableName table, Identifier column) {
        return before.table(table).flatMap(known -> known.column(column)).isEmpty();
    }

    private void update(StoredTable table, StoredColumn column) throws SQLException {
        var value = value(table, column);
        if (value.isPresent()) {
            attempt("UPDATE " + table.quoted() + " SET " + column.quoted() + " = '" + value.get()
                    + "' WHERE ctid = ANY (ARRAY(SELECT ctid FROM " + table.quoted() + " LIMIT " + ROWS + "))");
        }
    }

    private void insert(StoredTable table) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (var column : table.columns()) {
            value(table, column).ifPresent(value -> values.put(column.quoted(), "'" + value + "'"));
        }
        attempt("INSERT INTO " + table.quoted() + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                + String.join(", ", values.values()) + ")");
    }

    private Optional<String> value(StoredTable table, StoredColumn column) throws SQLException {
        try (var query = connection.prepareStatement(VALUES)) {
            query.setLong(1, table.oid());
            query.setInt(2, column.number());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getString(1)).map(text -> text.replace("'", "''"))
                        : Optional.empty();
            }
        }
    }

    private void attempt(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            Target.execute(connection, sql);
        } catch (SQLException e) {
            connection.rollback(before);
        }
    }
}
