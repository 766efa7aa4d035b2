package dev.belay.core.frameworks.rails;

import dev.belay.dsl.names.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place that writes Ruby's literals, as RuboCop's defaults want them. */
final class RubyText {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*");
    private static final Pattern INTERPOLATED = Pattern.compile("#[{@$]");
    private static final int DIGITS_THAT_NEED_GROUPS = 6;

    private RubyText() {}

    /** Whether a name reads as a bare symbol; others are left to SQL. */
    static boolean isPlain(Identifier name) {
        return PLAIN_NAME.matcher(name.value()).matches();
    }

    /** A plain name: {@code :orders}. */
    static String symbol(String name) {
        return ":" + name;
    }

    /** A plain name. */
    static String symbol(Identifier name) {
        return symbol(name.value());
    }

    /** Plain names: {@code :id}, or {@code %i[order_id line]} where they are several. */
    static String symbolOrSymbols(List<Identifier> names) {
        return names.size() == 1 ? symbol(names.get(0)) : "%i[" + spaced(names) + "]";
    }

    /** An array of plain names: {@code [:id]} or {@code %i[order_id line]}. */
    static String symbols(List<Identifier> names) {
        return names.size() == 1 ? "[" + symbol(names.get(0)) + "]" : symbolOrSymbols(names);
    }

    /** An array of strings. */
    static String strings(List<String> texts) {
        boolean words = texts.size() > 1
                && texts.stream().allMatch(text -> WORD.matcher(text).matches());
        return words
                ? "%w[" + String.join(" ", texts) + "]"
                : texts.stream().map(RubyText::string).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A string of one line. */
    static String string(String text) {
        boolean single = text.indexOf('\'') < 0 || text.indexOf('"') >= 0;
        String escaped = text.replace("\\", "\\\\");
        return single
                ? "'" + escaped.replace("'", "\\'") + "'"
                : "\"" + INTERPOLATED.matcher(escaped).replaceAll("\\\\$0") + "\"";
    }

    /** Whether a text can be a string of one line. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /** A whole number, its digits in groups where they are many. */
    static String integer(String digits) {
        String sign = digits.startsWith("-") ? "-" : "";
        String bare = digits.substring(sign.length());
        return sign + (bare.length() < DIGITS_THAT_NEED_GROUPS ? bare : bare.replaceAll("\\B(?=(\\d{3})+$)", "_"));
    }

    private static String spaced(Collection<Identifier> names) {
        return names.stream().map(Identifier::value).collect(Collectors.joining(" "));
    }
}
