package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.frameworks.drizzle.model.Script.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A constant that a function of Drizzle makes: {@code export const orders = pgTable("orders", { ... });}.
 *
 * @param path the file
 * @param constant its name
 * @param function the function: {@code pgTable}, {@code shop.table}, {@code pgEnum}, {@code pgSchema}
 * @param name what it is called in the database
 * @param statement all of it, with its semicolon
 * @param opening the bracket that opens the arguments
 * @param arguments the arguments
 */
record Definition(
        String path,
        String constant,
        String function,
        String name,
        Range statement,
        int opening,
        List<Range> arguments) {

    private static final Pattern BEGINNING = Pattern.compile(
            "(?m)^(?:export\\s+)?const\\s+([A-Za-z_$][\\w$]*)\\s*(?::[^=\\n]+)?=\\s*([A-Za-z_$][\\w$.]*)\\s*\\(");
    private static final Pattern EXTRAS =
            Pattern.compile("\\(?\\s*([A-Za-z_$][\\w$]*)\\s*(?::[^)]*)?\\)?\\s*=>\\s*(?:\\(|\\{\\s*return\\b)?\\s*");

    /** All of a file. */
    static List<Definition> of(String path, String text) {
        List<Definition> all = new ArrayList<>();
        Matcher beginning = BEGINNING.matcher(text);
        int place = 0;
        while (beginning.find()) {
            place = passed(text, place, beginning.start());
            if (place == beginning.start()) {
                read(path, text, beginning).ifPresent(all::add);
            }
        }
        return all;
    }

    /** Whether it makes a table, or a table of a schema that is not {@code public}. */
    boolean isTable() {
        return function.endsWith("pgTable") || function.endsWith(".table");
    }

    /** The list of columns; empty where they are said in another form. */
    Optional<ItemList> columns(String text) {
        return arguments.size() > 1 && text.charAt(arguments.get(1).begin()) == '{'
                ? Optional.of(new ItemList(text, arguments.get(1).begin()))
                : Optional.empty();
    }

    /** Whether there is something about keys and indexes behind the columns. */
    boolean hasExtras() {
        return arguments.size() > 2;
    }

    /** The list of keys and indexes; empty where there is none, or one in another form. */
    Optional<ItemList> extras(String text) {
        return arrow(text)
                .map(Matcher::end)
                .filter(place -> "[{".indexOf(text.charAt(place)) >= 0)
                .map(place -> new ItemList(text, place));
    }

    /** What the list of keys and indexes calls the table. */
    String parameter(String text) {
        return arrow(text).map(arrow -> arrow.group(1)).orElse("table");
    }

    private Optional<Matcher> arrow(String text) {
        if (!hasExtras()) {
            return Optional.empty();
        }
        Matcher arrow = EXTRAS.matcher(text)
                .region(arguments.get(2).begin(), arguments.get(2).end());
        return arrow.lookingAt() ? Optional.of(arrow) : Optional.empty();
    }

    private static Optional<Definition> read(String path, String text, Matcher beginning) {
        int opening = beginning.end() - 1;
        List<Range> arguments = Script.items(text, opening);
        int end = Math.min(Script.closing(text, opening) + 1, text.length());
        boolean ended = end < text.length() && text.charAt(end) == ';';
        return arguments.stream()
                .findFirst()
                .flatMap(first -> Words.unquoted(first.of(text)))
                .map(name -> new Definition(
                        path,
                        beginning.group(1),
                        beginning.group(2),
                        name,
                        new Range(beginning.start(), ended ? end + 1 : end),
                        opening,
                        arguments));
    }

    /** From one place of code to the next; behind it where a string or a comment holds that. */
    private static int passed(String text, int from, int to) {
        int place = from;
        while (place < to) {
            place = Math.max(Script.behind(text, place), place + 1);
        }
        return place;
    }
}
