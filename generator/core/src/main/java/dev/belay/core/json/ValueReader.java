package dev.belay.core.json;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Literal;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;

/** Reads a constant or an expression: {@code {"value": "web"}}, {@code {"expression": "now()"}}. */
final class ValueReader {

    private ValueReader() {}

    /** A value of a column whose type the operation names. */
    static Value of(Cursor value, SqlType columnType) {
        return value.has("expression") ? value.expression("expression") : literal(value, columnType);
    }

    /** A value that names its type itself. */
    static Value typed(Cursor value) {
        return of(value, SqlType.builtIn("text"));
    }

    private static Value literal(Cursor value, SqlType columnType) {
        SqlType type = value.has("type") ? value.type("type") : columnType;
        Cursor constant = value.child("value");
        try {
            Literal literal = LiteralCheck.checked(constant.scalar(), type);
            return value.isSound() ? literal : new SqlExpression(literal.text());
        } catch (RefusedException refusal) {
            constant.refuse(refusal);
            return new SqlExpression("unreadable");
        }
    }
}
