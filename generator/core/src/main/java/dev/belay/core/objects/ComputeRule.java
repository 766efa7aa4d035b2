package dev.belay.core.objects;

import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.columns.ColumnDefinition;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;

/**
 * A column always holds what an expression makes of other columns of its row, whatever a statement writes into it. No
 * contract ends this: it takes the place of GENERATED ALWAYS AS (...) STORED on a table that has rows.
 *
 * @param column the column as it was when the trigger was created
 * @param expression what it holds
 * @param reads the columns of the row that the expression names
 * @param alias the name of the table by then, which the expression may say, and which later renamings leave to it
 */
public record ComputeRule(ColumnDefinition column, SqlExpression expression, List<Identifier> reads, Identifier alias)
        implements SyncRule {

    /** Copies the list. */
    public ComputeRule {
        reads = List.copyOf(reads);
    }

    /** The expression as the table's name of today lets it be written. */
    public SqlExpression expressionIn(TableName table) {
        return SqlWords.requalified(expression, alias, table.name());
    }

    @Override
    public List<Identifier> columnsInFlight() {
        return List.of(column.name());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.compute(this);
    }
}
