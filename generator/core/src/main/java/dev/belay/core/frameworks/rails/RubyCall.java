package dev.belay.core.frameworks.rails;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call of a method with arguments and options: {@code add_column :orders, :note, :text, null: false}.
 *
 * @param method what is called, with its receiver where it has one
 * @param arguments the arguments that have no name
 * @param options the arguments that have one, in order: {@code null: false}
 */
record RubyCall(String method, List<String> arguments, List<String> options) {

    /** The longest line of RuboCop's defaults. */
    static final int LINE = 120;

    /** Copies the lists. */
    RubyCall {
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    /** A call without options. */
    static RubyCall of(String method, String... arguments) {
        return new RubyCall(method, List.of(arguments), List.of());
    }

    /** The same call with one more option. */
    RubyCall with(String option, String value) {
        List<String> more = new ArrayList<>(options);
        more.add(option + ": " + value);
        return new RubyCall(method, arguments, more);
    }

    /** The same call, with one more option where there is a value. */
    RubyCall with(String option, Optional<String> value) {
        return value.map(each -> with(option, each)).orElse(this);
    }

    /** The same call, with an option that is true where it holds. */
    RubyCall withFlag(String option, boolean holds) {
        return holds ? with(option, "true") : this;
    }

    /**
     * The call on one line, or with its options on lines of their own below its first argument.
     *
     * @param indentation how far the text will be moved to the right
     * @return the lines; empty where one of them would be too long all the same
     */
    Optional<List<String>> lines(int indentation) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(options);
        String oneLine = method + " " + String.join(", ", all);
        int room = LINE - indentation;
        List<String> lines = oneLine.length() <= room ? List.of(oneLine) : broken(room);
        return lines.stream().allMatch(line -> line.length() <= room) ? Optional.of(lines) : Optional.empty();
    }

    private List<String> broken(int room) {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + String.join(", ", arguments));
        String margin = " ".repeat(method.length() + 1);
        var line = new StringBuilder(margin);
        for (String option : options) {
            boolean full = !line.toString().isBlank() && line.length() + option.length() + 3 > room;
            if (full) {
                lines.add(line.toString());
                line.setLength(margin.length());
            }
            line.append(line.length() > margin.length() ? ", " : "").append(option);
        }
        lines.add(line.toString());
        return endedByCommas(lines);
    }

    private static List<String> endedByCommas(List<String> lines) {
        List<String> ended = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            ended.add(lines.get(index) + (index < lines.size() - 1 ? "," : ""));
        }
        return ended;
    }
}
