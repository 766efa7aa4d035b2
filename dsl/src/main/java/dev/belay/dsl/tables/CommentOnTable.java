package dev.belay.dsl.tables;

import dev.belay.dsl.names.StorableText;
import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * Set or remove the comment of a table.
 *
 * @param table the table
 * @param comment the comment, or empty to remove it
 */
public record CommentOnTable(TableName table, Optional<String> comment) implements TableOperation {

    /**
     * Refuses a comment that PostgreSQL would take as none.
     *
     * @throws dev.belay.dsl.RefusedException if the comment is empty or cannot be stored
     */
    public CommentOnTable {
        comment.ifPresent(StorableText::comment);
    }

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.commentOnTable(this);
    }
}
