package dev.belay.dsl.tables;

import dev.belay.dsl.names.TableName;

/**
 * Drop a table once nothing uses it.
 *
 * @param table the table
 * @param retain whether the contract moves the table to the retention schema, rows and all, instead of dropping it
 */
public record DropTable(TableName table, boolean retain) implements TableOperation {

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
