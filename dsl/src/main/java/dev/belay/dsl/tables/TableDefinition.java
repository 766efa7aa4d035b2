package dev.belay.dsl.tables;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.indexes.IndexDefinition;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * What a table holds.
 *
 * @param name the table
 * @param columns its columns in order
 * @param constraints its constraints
 * @param indexes its indexes beside those of its constraints
 * @param comment its comment
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition> columns,
        List<TableConstraint> constraints,
        List<IndexDefinition> indexes,
        Optional<String> comment) {

    /** Copies the lists. */
    public TableDefinition {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }
}
