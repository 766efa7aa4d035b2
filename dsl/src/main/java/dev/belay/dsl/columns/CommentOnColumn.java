package dev.belay.dsl.columns;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.StorableText;
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

    /**
     * Refuses a comment that PostgreSQL would take as none.
     *
     * @throws dev.belay.dsl.RefusedException if the comment is empty or cannot be stored
     */
    public CommentOnColumn {
        comment.ifPresent(StorableText::comment);
    }

    @Override
    public <R> R accept(ColumnVisitor<R> visitor) {
        return visitor.commentOnColumn(this);
    }
}
