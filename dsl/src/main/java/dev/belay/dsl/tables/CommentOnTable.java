package dev.belay.dsl.tables;

import dev.belay.dsl.names.TableName;
import java.util.Optional;

/**
 * Set or remove the comment of a table.
 *
 * @param table the table
 * @param comment the comment, or empty to remove it
 */
public record CommentOnTable(TableName table, Optional<String> comment) implements TableOperation {

    @Override
    public <R> R accept(TableVisitor<R> visitor) {
        return visitor.commentOnTable(this);
    }
}
