package dev.belay.postgres.rehearsal;

import dev.belay.core.config.Policy;
import dev.belay.core.ddl.Backfill;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The row in which a backfill keeps its progress, as another session sees it. */
final class BackfillState implements AutoCloseable {
    private static final Identifier NAME = Identifier.of("state");

    private final Connection connection;
    private final PreparedStatement query;

    BackfillState(Target target, Backfill backfill) throws SQLException {
        connection = target.open("belay progress");
        query = connection.prepareStatement("SELECT coalesce(sum(rows_done), 0) FROM "
                + Target.quoted(connection, table(target.policy())) + " WHERE service = ? AND change = ? AND unit = ?");
        query.setString(1, target.policy().service());
        query.setString(2, backfill.change());
        query.setString(3, backfill.unit());
    }

    /** The table that holds the progress of backfills and the stamps of units. */
    static TableName table(Policy policy) {
        return new TableName(policy.stateSchema(), NAME);
    }

    long rowsDone() throws SQLException {
        try (var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
