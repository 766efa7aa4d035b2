package dev.belay.core.frameworks.rails;

import java.util.ArrayList;
import java.util.List;

/**
 * A method of a migration. Long SQL goes into constants where the method would be longer than RuboCop's defaults allow;
 * a limit that it passes all the same is switched off for it, by name.
 *
 * @param name {@code up} or {@code down}
 * @param comments what it says of itself
 * @param body what it does
 */
record RubyMethod(String name, List<String> comments, RubyBody body) {

    private static final int LONGEST = 10;
    private static final int GREATEST_SIZE = 17;
    private static final int INLINE_LINES = 12;

    /** Copies the comments. */
    RubyMethod {
        comments = List.copyOf(comments);
    }

    /** The lines of the method, not moved to the right. */
    List<String> lines(Constants constants) {
        List<String> steps = body.lines(new Constants(), INLINE_LINES);
        List<String> kept = codeLines(steps) > LONGEST ? body.lines(constants, 1) : body.lines(constants, INLINE_LINES);
        List<String> lines = new ArrayList<>();
        lines.add("def " + name + switchedOff(kept));
        comments.forEach(comment -> lines.add("  # " + comment));
        kept.forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
        lines.add("end");
        return lines;
    }

    /** The lines that RuboCop counts: neither blank nor a comment, be it in a text. */
    static long codeLines(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .count();
    }

    private String switchedOff(List<String> kept) {
        List<String> cops = new ArrayList<>();
        if (body.size() > GREATEST_SIZE) {
            cops.add("Metrics/AbcSize");
        }
        if (codeLines(kept) > LONGEST) {
            cops.add("Metrics/MethodLength");
        }
        return cops.isEmpty() ? "" : " # rubocop:disable " + String.join(", ", cops);
    }
}
