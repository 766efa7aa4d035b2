package dev.belay.dsl.values;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.StorableText;

/**
 * The statements that undo a piece of raw SQL.
 *
 * @param sql one or more statements
 */
public record UndoSql(String sql) implements Undo {

    /**
     * Refuses an empty text, and one that cannot be stored.
     *
     * @throws RefusedException if the text is blank or holds what PostgreSQL cannot store
     */
    public UndoSql {
        StorableText.of("The undo of raw SQL", sql);
        if (sql.isBlank()) {
            throw new RefusedException(
                    "empty-sql",
                    "The undo of raw SQL is empty.",
                    "Write the statements that undo it, or irreversible(\"why\").");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sql(this);
    }
}
