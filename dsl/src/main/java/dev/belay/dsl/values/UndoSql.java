package dev.belay.dsl.values;

/**
 * The statements that undo a piece of raw SQL.
 *
 * @param sql one or more statements
 */
public record UndoSql(String sql) implements Undo {

    /**
     * Refuses an empty text.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public UndoSql {
        if (sql.isBlank()) {
            throw new IllegalArgumentException(
                    "The undo of raw SQL is empty; write the statements, or say irreversible(\"why\").");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sql(this);
    }
}
