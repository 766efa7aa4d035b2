package dev.belay.core.plan.expansion;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a release makes of a column that has another type under the same name. PostgreSQL says at once that it cannot
 * compare a number with a text; between types of one kind it converts in silence, and a release reads on.
 */
public final class SwappedTypes {

    /** What a release writes as a number fits them too; a check over a number need not stand over them. */
    private static final Set<String> ALSO_NUMBERS = Set.of("money", "oid");

    private SwappedTypes() {}

    /** Whether statements that are written for a column of the one type also run over one of the other. */
    public static boolean ofOneKind(SqlType from, SqlType to) {
        if (from.builtIn() != to.builtIn() || from.dimensions() != to.dimensions()) {
            return false;
        }
        return from.name().equals(to.name()) && from.schema().equals(to.schema())
                || TypeKinds.listed(compared(from), compared(to));
    }

    private static String compared(SqlType type) {
        return ALSO_NUMBERS.contains(type.name()) ? "numeric" : type.name();
    }

    /** Whether every value of the one type is the same value in the other, and looks the same. */
    static boolean readAlike(SqlType from, SqlType to) {
        return IntegerTypes.widens(from, to) || ofOneKind(from, to) && TypeWidening.isFree(from, to, false);
    }

    /**
     * Whether the expression is the column itself, or a cast of it, and so changes no value of a type that reads alike.
     */
    static boolean isCast(SqlExpression expression, Identifier column) {
        String name = Pattern.quote(column.value());
        String plain = column.value().matches("[a-z_][a-z0-9_]*")
                ? "(?:(?i:" + name + ")|\"" + name + "\")"
                : '"' + name + '"';
        String type = "[\\w .\"]+(?:\\([\\d, ]+\\))?[\\w ]*";
        String text = expression.text().strip();
        return text.matches("\\(?\\s*" + plain + "\\s*\\)?(?:\\s*::\\s*" + type + ")?")
                || text.matches("(?i:cast)\\s*\\(\\s*" + plain + "\\s+(?i:as)\\s+" + type + "\\s*\\)");
    }
}
