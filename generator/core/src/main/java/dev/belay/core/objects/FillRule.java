package dev.belay.core.objects;

import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.values.Value;
import java.util.List;

/**
 * A column is filled whenever a row is written in which it is NULL, whether or not the statement touched it.
 *
 * @param column the column
 * @param fill what it gets
 * @param reads the columns of the row that the fill names
 */
public record FillRule(ColumnDefinition column, Value fill, List<Identifier> reads) implements SyncRule {

    /** Copies the list. */
    public FillRule {
        reads = List.copyOf(reads);
    }

    @Override
    public List<Identifier> columnsInFlight() {
        return List.of(column.name());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.fill(this);
    }
}
