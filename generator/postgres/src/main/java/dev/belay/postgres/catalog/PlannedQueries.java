package dev.belay.postgres.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalog queries as prepared statements of a session: planning them costs four times their answers, so the server
 * keeps the plans for whoever looks again. The driver would make its own ones anew after every statement that defines
 * something.
 */
final class PlannedQueries {
    private final Connection connection;
    private final List<CatalogQuery> queries;

    PlannedQueries(Connection connection, List<CatalogQuery> queries) throws SQLException {
        this.connection = connection;
        this.queries = queries;
        prepare();
    }

    private void prepare() throws SQLException {
        var prepared = prepared();
        var missing = queries.stream()
                .filter(query -> !prepared.contains(query.name()))
                .map(query -> "PREPARE \"" + query.name() + "\" (oid[]) AS " + query.sql())
                .collect(Collectors.joining(";\n"));
        if (!missing.isEmpty()) {
            try (var statement = connection.createStatement()) {
                statement.execute(missing);
            }
        }
    }

    private Set<String> prepared() throws SQLException {
        var names = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM pg_prepared_statements")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** One text that executes all of them: waiting for twenty answers one by one would cost more than the answers. */
    String executed(List<String> schemaIds) {
        return queries.stream()
                .map(query -> "EXECUTE \"" + query.name() + "\" ('{" + String.join(",", schemaIds) + "}')")
                .collect(Collectors.joining(";\n"));
    }
}
