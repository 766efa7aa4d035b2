package dev.belay.postgres.rehearsal;

import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.objects.Table;
import dev.belay.core.state.SchemaState;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Finds tables with partitions that {@code existing(...)} has not called so: their units would wait for a lock of each
 * partition in turn, with the whole timeout for each, while clients queue behind them.
 */
record UnsaidPartitions(Target target, SchemaState state) {

    private static final String PARTITIONED =
            "SELECT count(*) FROM pg_catalog.pg_class WHERE relkind = 'p' AND oid = to_regclass(?)";

    void find(Findings findings) throws SQLException {
        try (var connection = target.open("belay partitions")) {
            for (var table : state.tables().values()) {
                if (!table.partitioned() && partitioned(connection, table)) {
                    findings.add(
                            "partitions-unsaid",
                            "existing(\"" + table.name() + "\")",
                            "partitioned() of a table that has partitions: say it, and each unit shares one lockTimeout"
                                    + " among all of them",
                            "a table without any");
                }
            }
        }
    }

    private static boolean partitioned(Connection connection, Table table) throws SQLException {
        try (var statement = connection.prepareStatement(PARTITIONED)) {
            statement.setString(1, PostgresWriter.table(table.name()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }
}
