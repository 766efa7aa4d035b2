package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;

/**
 * Make a serial column an identity column, whose sequence keeps its name and goes on where it is; or say of an identity
 * column who numbers its rows.
 *
 * @param table the table
 * @param column the column
 * @param identity who numbers the rows; PostgreSQL alone from the contract on
 */
public record SetIdentity(TableName table, Identifier column, Identity identity) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.setIdentity(this);
    }
}
