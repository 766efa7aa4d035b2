package dev.belay.dsl;

import dev.belay.dsl.columns.WrittenPart;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.Irreversible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Undo;
import dev.belay.dsl.values.UndoSql;

/** The words for SQL text, for {@code import static}. */
public final class Sql {

    private Sql() {}

    /** How the old and the new shape of a column are computed from each other. */
    public static Written<Conversion> conversion(String up, String down) {
        return new Written<>(() -> new Conversion(new SqlExpression(up), new SqlExpression(down)));
    }

    /** How the one column of a {@code splitColumn} or {@code mergeColumns} is computed from its parts. */
    public static Written<SqlExpression> whole(String expression) {
        return new Written<>(() -> new SqlExpression(expression));
    }

    /** A part of a {@code splitColumn} or {@code mergeColumns}, and how it is computed from the whole. */
    public static WrittenPart part(Column<?> column, String expression) {
        return new WrittenPart(column, expression);
    }

    /** The statements that undo a piece of raw SQL. */
    public static Written<Undo> undo(String sql) {
        return new Written<>(() -> new UndoSql(sql));
    }

    /** The word that a piece of raw SQL has no way back, and why. */
    public static Written<Undo> irreversible(String why) {
        return new Written<>(() -> new Irreversible(why));
    }
}
