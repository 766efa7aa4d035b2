package dev.belay.postgres.clients;

import dev.belay.dsl.names.TableName;

/**
 * Errors of one kind that clients met.
 *
 * @param client the client
 * @param unit the unit after or during which it happened
 * @param style how the client says which columns it wants
 * @param statement what it was doing
 * @param table the table
 * @param sqlState the SQLSTATE
 * @param message the server's message at the first of them
 * @param predicted whether the plan said so
 * @param count how many
 */
public record ClientError(
        ClientKind client,
        String unit,
        ColumnStyle style,
        StatementKind statement,
        TableName table,
        String sqlState,
        String message,
        boolean predicted,
        long count) {

    /** One more of the same. */
    ClientError again() {
        return new ClientError(
                client, unit, style, statement, table, sqlState, message, predicted, Math.addExact(count, 1));
    }

    boolean sameKind(ClientError other) {
        return client == other.client
                && unit.equals(other.unit)
                && style == other.style
                && statement == other.statement
                && table.equals(other.table)
                && sqlState.equals(other.sqlState)
                && predicted == other.predicted;
    }

    @Override
    public String toString() {
        return (predicted ? "predicted: " : "") + client + " at " + unit + ": " + count + " x " + sqlState + " in "
                + statement + " on " + table + " (" + style + "): " + message;
    }
}
