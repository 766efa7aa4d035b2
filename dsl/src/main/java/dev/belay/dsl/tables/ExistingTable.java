package dev.belay.dsl.tables;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;

/**
 * Tell the schema state what the database already holds; nothing is written.
 *
 * @param definition what the table holds
 * @param notValid the checks and foreign keys among its constraints that were added NOT VALID and never validated
 * @param partitioned whether it has partitions, each of which a statement waits for by itself
 */
public record ExistingTable(TableDefinition definition, List<Identifier> notValid, boolean partitioned)
        implements TableOperation {

    /** Copies the names. */
    public ExistingTable {
        notValid = List.copyOf(notValid);
    }

    /** A table without partitions whose constraints are all valid. */
    public ExistingTable(TableDefinition definition) {
        this(definition, List.of(), false);
    }

    @Override
    public TableName table() {
        return definition.name();
    }

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.existingTable(this);
    }
}
