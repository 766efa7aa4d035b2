package dev.belay.core.objects;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;

/**
 * A column is mended whenever a row is written for which a condition is false.
 *
 * @param condition the condition of the check to come
 * @param column the column that is mended
 * @param value what it gets
 * @param reads the columns of the row that condition and value name
 */
public record RepairRule(SqlExpression condition, ColumnDefinition column, Value value, List<Identifier> reads)
        implements SyncRule {

    /** Copies the list. */
    public RepairRule {
        reads = List.copyOf(reads);
    }

    @Override
    public List<Identifier> columnsInFlight() {
        return List.of(column.name());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.repair(this);
    }
}
