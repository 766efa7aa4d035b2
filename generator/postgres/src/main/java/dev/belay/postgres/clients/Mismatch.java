package dev.belay.postgres.clients;

import dev.belay.dsl.names.TableName;

/**
 * A value that is not what it has to be.
 *
 * @param client whose row it is
 * @param unit the unit after which it was seen
 * @param table the table
 * @param key the row's key
 * @param column the column, or {@code *} for the whole row
 * @param wrote what has to be there
 * @param saw what is there
 */
public record Mismatch(
        ClientKind client, String unit, TableName table, String key, String column, String wrote, String saw) {

    @Override
    public String toString() {
        return client + " after " + unit + ": " + table + " (" + key + ")." + column + ": wrote " + wrote + ", saw "
                + saw;
    }
}
