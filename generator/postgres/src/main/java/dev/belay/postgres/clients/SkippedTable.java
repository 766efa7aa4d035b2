package dev.belay.postgres.clients;

import dev.belay.dsl.names.TableName;

/**
 * A table on which a client does not work.
 *
 * @param client the client
 * @param table the table
 * @param reason why
 */
public record SkippedTable(ClientKind client, TableName table, String reason) {

    @Override
    public String toString() {
        return client + " skips " + table + ": " + reason;
    }
}
