package dev.belay.postgres.measure;

import java.sql.Connection;
import java.sql.SQLException;

/** What sessions say of themselves. */
final class Backends {
    private Backends() {}

    /** The process id of the server process behind a connection. */
    static int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** How many rows a relation holds, by its object id; the server quotes its name. */
    static long rowsOf(Connection connection, long oid) throws SQLException {
        String relation;
        try (var query = connection.prepareStatement("SELECT CAST(CAST(? AS oid) AS regclass)::text")) {
            query.setLong(1, oid);
            try (var row = query.executeQuery()) {
                row.next();
                relation = row.getString(1);
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + relation)) {
            row.next();
            return row.getLong(1);
        }
    }
}
