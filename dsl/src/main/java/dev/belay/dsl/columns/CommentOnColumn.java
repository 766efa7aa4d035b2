package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * Set or remove the comment of a column.
 *
 * @param table the table
 * @param column the column
 * @param comment the comment, or empty to remove it
 */
public record CommentOnColumn(TableName table, Identifier column, Optional<String> comment) implements ColumnOperation {

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.commentOnColumn(this);
    }
}
