package dev.belay.core.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The parts in which two texts differ, with what stands around them. */
final class LineDifference {

    private static final int CONTEXT = 2;
    private static final int MOST_SHOWN = 40;

    /** Pairs of lines that are compared; beyond it everything between the first and the last difference is one part. */
    private static final long MOST_COMPARED = 4_000_000;

    /** A line with what happens to it: a blank, {@code -} or {@code +}. */
    private record Line(char mark, String text) {}

    private final List<String> before;
    private final List<String> after;

    LineDifference(String before, String after) {
        this.before = before.lines().toList();
        this.after = after.lines().toList();
    }

    /** Lines that end with LF; empty where only line ends differ. */
    String text() {
        List<Line> lines = lines();
        StringBuilder text = new StringBuilder();
        int shown = 0;
        int left = 0;
        for (int index = 0; index < lines.size(); index++) {
            boolean changed = lines.get(index).mark() != ' ';
            shown = changed
                            && index > 0
                            && lines.get(index - 1).mark() == lines.get(index).mark()
                    ? shown + 1
                    : 0;
            if (changed && shown >= MOST_SHOWN) {
                left++;
            } else if (isNearChange(lines, index)) {
                left = more(text, left);
                text.append(lines.get(index).mark())
                        .append(' ')
                        .append(lines.get(index).text())
                        .append('\n');
            }
        }
        more(text, left);
        return text.toString();
    }

    private static int more(StringBuilder text, int left) {
        if (left > 0) {
            text.append("... and ").append(left).append(" more lines\n");
        }
        return 0;
    }

    private static boolean isNearChange(List<Line> lines, int index) {
        return lines.subList(Math.max(0, index - CONTEXT), Math.min(lines.size(), index + CONTEXT + 1)).stream()
                .anyMatch(line -> line.mark() != ' ');
    }

    private List<Line> lines() {
        int start = sameAtStart();
        int end = sameAtEnd(start);
        List<String> old = before.subList(start, before.size() - end);
        List<String> now = after.subList(start, after.size() - end);
        return Stream.of(
                        before.subList(0, start).stream().map(line -> new Line(' ', line)),
                        between(old, now).stream(),
                        before.subList(before.size() - end, before.size()).stream()
                                .map(line -> new Line(' ', line)))
                .flatMap(part -> part)
                .toList();
    }

    /** By the longest sequence of lines that both have. */
    private static List<Line> between(List<String> old, List<String> now) {
        List<Line> lines = new ArrayList<>();
        int[][] common = (long) old.size() * now.size() > MOST_COMPARED ? new int[0][] : common(old, now);
        int left = 0;
        int right = 0;
        while (left < old.size() || right < now.size()) {
            boolean compared = common.length > 0 && left < old.size() && right < now.size();
            if (compared && old.get(left).equals(now.get(right))) {
                lines.add(new Line(' ', old.get(left++)));
                right++;
            } else if (left < old.size() && (!compared || common[left + 1][right] >= common[left][right + 1])) {
                lines.add(new Line('-', old.get(left++)));
            } else {
                lines.add(new Line('+', now.get(right++)));
            }
        }
        return lines;
    }

    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int left = old.size() - 1; left >= 0; left--) {
            for (int right = now.size() - 1; right >= 0; right--) {
                common[left][right] = old.get(left).equals(now.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
        return common;
    }

    private int sameAtStart() {
        int count = 0;
        while (count < Math.min(before.size(), after.size())
                && before.get(count).equals(after.get(count))) {
            count++;
        }
        return count;
    }

    private int sameAtEnd(int start) {
        int most = Math.min(before.size(), after.size()) - start;
        int count = 0;
        while (count < most && before.get(before.size() - 1 - count).equals(after.get(after.size() - 1 - count))) {
            count++;
        }
        return count;
    }
}
