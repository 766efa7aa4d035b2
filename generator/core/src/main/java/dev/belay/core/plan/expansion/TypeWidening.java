package dev.belay.core.plan.expansion;

import dev.belay.core.sql.SqlWords;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which changes of a type PostgreSQL makes in the catalog alone (measured on 12 to 18), and which rows stand in the
 * way of their way back.
 */
final class TypeWidening {

    private static final Set<String> UNLIMITED_TEXT = Set.of("text", "character varying");
    private static final Set<String> FRACTIONS = Set.of(
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval");

    private TypeWidening() {}

    /** Whether the change writes no row. */
    static boolean isFree(SqlType from, SqlType to, boolean assumeUtc) {
        if (!from.builtIn() || !to.builtIn() || from.dimensions() > 0 || to.dimensions() > 0) {
            return from.equals(to);
        }
        if (from.name().equals("timestamp without time zone") && to.name().equals("timestamp with time zone")) {
            return assumeUtc && keepsFraction(from.modifiers(), to.modifiers());
        }
        if (from.name().equals(to.name())) {
            return widens(from, to);
        }
        if (UNLIMITED_TEXT.contains(from.name()) && UNLIMITED_TEXT.contains(to.name())) {
            return to.modifiers().isEmpty();
        }
        return (from.name().equals("xml")
                        && to.name().equals("text")
                        && from.modifiers().isEmpty())
                || (from.name().equals("cidr") && to.name().equals("inet"));
    }

    private static boolean widens(SqlType from, SqlType to) {
        if (from.equals(to)) {
            return true;
        }
        return switch (from.name()) {
            case "character varying", "bit varying" ->
                to.modifiers().isEmpty()
                        || (!from.modifiers().isEmpty()
                                && to.modifiers().get(0) >= from.modifiers().get(0));
            case "numeric" -> widerNumeric(from.modifiers(), to.modifiers());
            default -> hasFraction(from) && keepsFraction(from.modifiers(), to.modifiers());
        };
    }

    private static boolean widerNumeric(List<Integer> from, List<Integer> to) {
        if (to.isEmpty()) {
            return true;
        }
        return !from.isEmpty() && to.get(0) >= from.get(0) && scale(from) == scale(to);
    }

    private static int scale(List<Integer> modifiers) {
        return modifiers.size() > 1 ? modifiers.get(1) : 0;
    }

    private static boolean hasFraction(SqlType type) {
        return FRACTIONS.contains(type.name()) || type.name().matches("interval .*second");
    }

    private static boolean keepsFraction(List<Integer> from, List<Integer> to) {
        int kept = to.isEmpty() ? 6 : to.get(0);
        return kept == 6 || (!from.isEmpty() && kept >= from.get(0));
    }

    /** The rows that the narrower type cannot hold; empty where every value fits. */
    static Optional<SqlExpression> tooWide(Identifier column, SqlType narrow, SqlType wide) {
        String name = SqlWords.asWritten(column);
        if (narrow.name().equals("cidr") && wide.name().equals("inet")) {
            return Optional.of(new SqlExpression("network(" + name + ") <> " + name));
        }
        if (narrow.modifiers().isEmpty() || narrow.equals(wide)) {
            return Optional.empty();
        }
        int size = narrow.modifiers().get(0);
        if (hasFraction(narrow)) {
            return keepsFraction(wide.modifiers(), narrow.modifiers())
                    ? Optional.empty()
                    : Optional.of(new SqlExpression(name + " <> CAST(" + name + " AS " + rounded(wide, size) + ")"));
        }
        return switch (narrow.name()) {
            case "character varying" -> Optional.of(new SqlExpression("char_length(" + name + ") > " + size));
            case "bit varying" -> Optional.of(new SqlExpression("length(" + name + ") > " + size));
            case "numeric" -> {
                String rounded = "round(" + name + ", " + scale(narrow.modifiers()) + ")";
                String fraction = wide.modifiers().isEmpty() ? " OR " + name + " <> " + rounded : "";
                yield Optional.of(new SqlExpression("abs(" + rounded + ") >= 1e" + (size - scale(narrow.modifiers()))
                        + " AND " + name + " <> 'NaN'" + fraction));
            }
            default -> Optional.empty();
        };
    }

    private static SqlType rounded(SqlType type, int digits) {
        return new SqlType(type.schema(), type.name(), List.of(digits), type.dimensions(), type.builtIn());
    }

    /** Whether PostgreSQL converts back without being told how: from text to xml it does not. */
    static boolean comesBack(SqlType from) {
        return !from.name().equals("xml");
    }
}
