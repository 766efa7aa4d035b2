package dev.belay.dsl.data;

import dev.belay.dsl.values.Undo;

/**
 * SQL that the vocabulary has no word for; its locks are measured by the rehearsal, never claimed.
 *
 * @param sql one or more statements
 * @param undo how it is undone
 */
public record RawSql(String sql, Undo undo) implements DataOperation {

    @Override
    public <R> R accept(DataVisitor<R> visitor) {
        return visitor.rawSql(this);
    }
}
