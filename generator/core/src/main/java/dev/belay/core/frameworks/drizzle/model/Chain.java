package dev.belay.core.frameworks.drizzle.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Calls in a row, as in {@code bigint("id", { mode: "number" }).notNull()}.
 *
 * @param text the text
 * @param function the name of the first function
 * @param arguments its arguments
 * @param calls what is called on its result
 */
record Chain(String text, String function, List<String> arguments, List<Call> calls) {

    private static final Pattern HEAD = Pattern.compile("([A-Za-z_$][A-Za-z0-9_$.]*)\\s*(?:<[^()]*>)?\\(");
    private static final Pattern NEXT = Pattern.compile("\\s*\\.\\s*([A-Za-z_$][A-Za-z0-9_$]*)\\s*(?:<[^()]*>)?\\(");

    /**
     * One call.
     *
     * @param name the method
     * @param text all of it, with the dot and the blanks in front of that
     */
    record Call(String name, String text) {}

    /** Reads a text that is nothing but such calls. */
    static Optional<Chain> read(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        List<String> arguments = Script.items(text, head.end() - 1).stream()
                .map(item -> item.of(text))
                .toList();
        List<Call> calls = new ArrayList<>();
        int place = Script.closing(text, head.end() - 1) + 1;
        Matcher next = NEXT.matcher(text);
        while (place < text.length() && next.region(place, text.length()).lookingAt()) {
            int end = Script.closing(text, next.end() - 1) + 1;
            if (end > text.length()) {
                return Optional.empty();
            }
            calls.add(new Call(next.group(1), text.substring(place, end)));
            place = end;
        }
        return place == text.length()
                ? Optional.of(new Chain(text, head.group(1), arguments, List.copyOf(calls)))
                : Optional.empty();
    }

    /** The first argument where that is a string: most functions of Drizzle take a name there. */
    Optional<String> name() {
        return arguments.stream().findFirst().flatMap(Words::unquoted);
    }

    /** The same calls on another function, with the name that the first one had. */
    String onFunction(String newFunction, List<String> configuration) {
        List<String> all = new ArrayList<>();
        name().ifPresent(name -> all.add(arguments.get(0)));
        all.addAll(configuration);
        return newFunction + "(" + String.join(", ", all) + ")" + written(calls);
    }

    /** The text without calls of those names. */
    String without(Set<String> names) {
        return head()
                + written(calls.stream()
                        .filter(call -> !names.contains(call.name()))
                        .toList());
    }

    /** The text with a call in the place of the first of those names, or at the end. */
    String with(Set<String> names, String call) {
        List<Call> after = new ArrayList<>();
        boolean placed = false;
        for (Call each : calls) {
            if (!names.contains(each.name())) {
                after.add(each);
            } else if (!placed) {
                after.add(new Call(each.name(), blanks(each) + call));
                placed = true;
            }
        }
        if (!placed) {
            String blanks = calls.isEmpty() ? "" : blanks(calls.get(calls.size() - 1));
            after.add(new Call("", blanks + call));
        }
        return head() + written(after);
    }

    private String head() {
        return text.substring(0, text.length() - written(calls).length());
    }

    private static String blanks(Call call) {
        return call.text().substring(0, call.text().indexOf('.'));
    }

    private static String written(List<Call> calls) {
        StringBuilder text = new StringBuilder();
        calls.forEach(call -> text.append(call.text()));
        return text.toString();
    }
}
