package dev.belay.core.sql;

import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Locale;

/** A default that draws its values from a sequence, as {@code serial} does. */
public final class DrawnNumber {

    private DrawnNumber() {}

    /** Whether a default is one. */
    public static boolean is(Value value) {
        return value instanceof SqlExpression expression
                && expression.text().toLowerCase(Locale.ROOT).contains("nextval");
    }
}
