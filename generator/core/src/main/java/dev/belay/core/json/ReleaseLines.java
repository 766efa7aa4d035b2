package dev.belay.core.json;

import dev.belay.dsl.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which release a line of a lock belongs to, also where the lock cannot be read: by its form alone. */
final class ReleaseLines {

    private static final Pattern ID = Pattern.compile("\"(\\d+(?:_[a-z0-9]+)+)\"");
    private static final String BEGIN = "    {";
    private static final String END = "    },";
    private static final int LONGEST = 120;
    private static final int INDENT = 2;

    /** A string, or what is left of one whose end is missing. */
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*(?:\"|$)");

    private static final String FIRST = "  \"releases\": [";

    private final List<String> lines;

    ReleaseLines(String text) {
        this.lines = text.lines().toList();
    }

    /** The problem with the name of its release, and with its line. */
    Problem named(Problem problem) {
        int line = problem.place().line();
        int about = problem.id().equals(SyntaxWords.JSON.id()) ? Math.min(line, misshapen()) : line;
        StringBuilder cause = new StringBuilder(problem.cause());
        release(about)
                .filter(id -> !problem.cause().contains(id))
                .ifPresent(id ->
                        cause.append(" It stands in the release of ").append(id).append('.'));
        if (line >= 1 && line <= lines.size()) {
            cause.append(" The line is: ")
                    .append(cut(lines.get(line - 1).strip()))
                    .append(" .");
        }
        return new Problem(problem.id(), problem.place(), cause.toString(), problem.remedy());
    }

    /** The first line, from 1, that is not indented as deep as it is nested: a parser gives up long after it. */
    private int misshapen() {
        int depth = 0;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            String code = STRING.matcher(line).replaceAll("");
            int closesFirst = code.strip().startsWith("}") || code.strip().startsWith("]") ? 1 : 0;
            if (line.length() - line.stripLeading().length() != INDENT * (depth - closesFirst)) {
                return index + 1;
            }
            depth += count(code, "{[") - count(code, "}]");
        }
        return lines.size();
    }

    private static int count(String code, String characters) {
        return (int) code.chars().filter(each -> characters.indexOf(each) >= 0).count();
    }

    /** The first line, from 1, in which another text differs. */
    int firstDifference(String other) {
        List<String> others = other.lines().toList();
        int index = 0;
        while (index < Math.min(lines.size(), others.size()) && lines.get(index).equals(others.get(index))) {
            index++;
        }
        return Math.max(1, Math.min(index + 1, lines.size()));
    }

    private Optional<String> release(int line) {
        for (int index = Math.min(line, lines.size()) - 1; index >= 0; index--) {
            if (begins(index)) {
                return id(index);
            }
        }
        return Optional.empty();
    }

    private boolean begins(int index) {
        return lines.get(index).equals(BEGIN)
                || (index > 0 && List.of(END, FIRST).contains(lines.get(index - 1)));
    }

    private Optional<String> id(int begin) {
        return lines.subList(begin, lines.size()).stream()
                .map(ID::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
