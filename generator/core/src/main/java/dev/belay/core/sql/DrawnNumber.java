package dev.belay.core.sql;

import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Locale;
import java.util.regex.Pattern;

/** A default that draws its values from a sequence, as {@code serial} does. */
public final class DrawnNumber {

    private static final Pattern ALONE = Pattern.compile(
            "(pg_catalog\\s*\\.\\s*)?nextval\\s*\\(\\s*'([^']|'')+'\\s*(::\\s*(pg_catalog\\s*\\.\\s*)?regclass\\s*)?\\)",
            Pattern.CASE_INSENSITIVE);

    private DrawnNumber() {}

    /** Whether a default is one. */
    public static boolean is(Value value) {
        return value instanceof SqlExpression expression
                && expression.text().toLowerCase(Locale.ROOT).contains("nextval");
    }

    /** Whether a default is the number itself, and nothing is made of it. */
    public static boolean isAlone(Value value) {
        return value instanceof SqlExpression expression
                && ALONE.matcher(expression.text().strip()).matches();
    }
}
