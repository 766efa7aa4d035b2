package dev.belay.core.ddl;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes PL/pgSQL from a text with named gaps, and quotes bodies with a tag that does not occur in them. */
final class PlpgsqlBlock {

    /** The place of an argument in a message; no name and no text of an author can hold it. */
    static final String VALUE = "\0";

    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)\\}");

    private PlpgsqlBlock() {}

    /**
     * Fills the gaps {@code {name}} of a template in one pass, so that nothing in a value is taken for a gap. A line
     * that consists of a gap alone vanishes with an empty value, and hands its indentation to every line of a longer
     * one.
     */
    static String filled(String template, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (String line : template.split("\n", -1)) {
            String filled = line(line, values);
            if (!filled.isEmpty() || line.isEmpty()) {
                text.append(filled).append('\n');
            }
        }
        text.setLength(text.length() - 1);
        return text.toString();
    }

    private static String line(String line, Map<String, String> values) {
        if (line.indexOf('{') < 0) {
            return line;
        }
        String bare = line.strip();
        Matcher alone = NAME.matcher(bare);
        if (alone.matches()) {
            String value = value(values, alone.group(1));
            return value.isEmpty() ? "" : value.indent(line.indexOf('{')).stripTrailing();
        }
        return NAME.matcher(line).replaceAll(gap -> Matcher.quoteReplacement(value(values, gap.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The template names {" + name + "}, which nobody gives.");
        }
        return value;
    }

    /** Every line of a text as a comment. */
    static String comment(String text) {
        return text.lines().map(line -> "-- " + line).collect(Collectors.joining("\n"));
    }

    /** {@code DO} with that body. */
    static String run(String body) {
        return "DO " + dollarQuoted(body);
    }

    /** A body between dollar quotes on lines of their own. */
    static String dollarQuoted(String body) {
        String tag = "$belay$";
        for (int number = 2; body.contains(tag); number++) {
            tag = "$belay" + number + "$";
        }
        return tag + "\n" + body.strip() + "\n" + tag;
    }

    /**
     * RAISE EXCEPTION of a message with a stable id.
     *
     * @param id the id, for people who look it up
     * @param message the text, with {@link #VALUE} in the place of each argument
     * @param arguments PL/pgSQL expressions
     */
    static String refuse(String id, String message, String... arguments) {
        String list = arguments.length == 0 ? "" : ", " + String.join(", ", arguments);
        return "RAISE EXCEPTION " + format("[" + id + "] " + message) + list + ";";
    }

    /** The format string of RAISE. */
    static String format(String message) {
        return SqlText.literal(message.replace("%", "%%").replace(VALUE, "%"));
    }
}
