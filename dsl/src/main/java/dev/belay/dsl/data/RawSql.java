package dev.belay.dsl.data;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.StorableText;
import dev.belay.dsl.values.Undo;

/**
 * SQL that the vocabulary has no word for; its locks are measured by the rehearsal, never claimed.
 *
 * @param sql one or more statements
 * @param undo how it is undone
 */
public record RawSql(String sql, Undo undo) implements DataOperation {

    /**
     * Refuses an empty text.
     *
     * @throws RefusedException if the text is blank or holds what PostgreSQL cannot store
     */
    public RawSql {
        StorableText.of("The raw SQL", sql);
        if (sql.isBlank()) {
            throw new RefusedException("empty-sql", "A piece of raw SQL is empty.", "Write the statements.");
        }
    }

    @Override
    public <R> R accept(DataVisitor<R> visitor) {
        return visitor.rawSql(this);
    }
}
