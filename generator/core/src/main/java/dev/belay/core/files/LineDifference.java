package dev.belay.core.files;

import java.util.List;

/** The part in which two texts differ, with what stands around it. */
final class LineDifference {

    private static final int CONTEXT = 2;
    private static final int MOST_SHOWN = 40;

    private final List<String> before;
    private final List<String> after;
    private final int same;
    private final int sameAtEnd;

    LineDifference(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
        this.same = sameAtStart();
        this.sameAtEnd = sameAtEnd();
    }

    /** Lines that end with LF; empty where only line ends differ. */
    String text() {
        StringBuilder text = new StringBuilder();
        add(text, "  ", before.subList(Math.max(0, same - CONTEXT), same));
        add(text, "- ", before.subList(same, before.size() - sameAtEnd));
        add(text, "+ ", after.subList(same, after.size() - sameAtEnd));
        int end = before.size() - sameAtEnd;
        add(text, "  ", before.subList(end, Math.min(before.size(), end + CONTEXT)));
        return text.toString();
    }

    private int sameAtStart() {
        int count = 0;
        while (count < Math.min(before.size(), after.size())
                && before.get(count).equals(after.get(count))) {
            count++;
        }
        return count;
    }

    private int sameAtEnd() {
        int most = Math.min(before.size(), after.size()) - same;
        int count = 0;
        while (count < most && before.get(before.size() - 1 - count).equals(after.get(after.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static void add(StringBuilder text, String mark, List<String> lines) {
        lines.stream()
                .limit(MOST_SHOWN)
                .forEach(line -> text.append(mark).append(line).append('\n'));
        if (lines.size() > MOST_SHOWN) {
            text.append(mark)
                    .append("... and ")
                    .append(lines.size() - MOST_SHOWN)
                    .append(" more lines\n");
        }
    }
}
