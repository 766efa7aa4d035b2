package dev.belay.core.frameworks.drizzle.model;

import java.util.ArrayList;
import java.util.List;

/** Finds its way through TypeScript: what is a string or a comment, which bracket closes which, where a list is cut. */
final class Script {

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /**
     * A stretch of a text.
     *
     * @param begin its first sign
     * @param end the sign behind its last one
     */
    record Range(int begin, int end) {

        /** What stands there. */
        String of(String text) {
            return text.substring(begin, end);
        }
    }

    private Script() {}

    /** The place behind the string or comment that begins here; the same place where none does. */
    static int behind(String text, int place) {
        char sign = text.charAt(place);
        if (text.startsWith("//", place)) {
            int end = text.indexOf('\n', place);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", place)) {
            int end = text.indexOf("*/", place + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return sign == '"' || sign == '\'' || sign == '`' ? behindString(text, place) : place;
    }

    /** The bracket that closes the one at that place; the end of the text where none does. */
    static int closing(String text, int opening) {
        int depth = 0;
        int place = opening;
        while (place < text.length()) {
            int behind = behind(text, place);
            if (behind > place) {
                place = behind;
                continue;
            }
            char sign = text.charAt(place);
            depth += OPENING.indexOf(sign) >= 0 ? 1 : CLOSING.indexOf(sign) >= 0 ? -1 : 0;
            if (depth == 0) {
                return place;
            }
            place++;
        }
        return text.length();
    }

    /** What stands between the commas of a list, without the blanks and comments around it. */
    static List<Range> items(String text, int opening) {
        int closing = closing(text, opening);
        List<Range> items = new ArrayList<>();
        int begin = opening + 1;
        int place = begin;
        while (place < closing) {
            int behind = behind(text, place);
            if (behind > place) {
                place = behind;
            } else if (OPENING.indexOf(text.charAt(place)) >= 0) {
                place = closing(text, place) + 1;
            } else {
                if (text.charAt(place) == ',') {
                    items.add(trimmed(text, begin, place));
                    begin = place + 1;
                }
                place++;
            }
        }
        items.add(trimmed(text, begin, Math.min(closing, text.length())));
        items.removeIf(item -> item.begin() >= item.end());
        return items;
    }

    /** The first place from here that is neither blank nor in a comment. */
    static int code(String text, int from) {
        int place = from;
        while (place < text.length()) {
            boolean comment = text.startsWith("//", place) || text.startsWith("/*", place);
            if (comment) {
                place = behind(text, place);
            } else if (Character.isWhitespace(text.charAt(place))) {
                place++;
            } else {
                return place;
            }
        }
        return place;
    }

    private static Range trimmed(String text, int begin, int end) {
        int first = Math.min(code(text, begin), end);
        int last = first;
        int place = first;
        while (place < end) {
            boolean comment = text.startsWith("//", place) || text.startsWith("/*", place);
            int behind = behind(text, place);
            if (!comment && !Character.isWhitespace(text.charAt(place))) {
                last = Math.max(behind, place + 1);
            }
            place = Math.max(behind, place + 1);
        }
        return new Range(first, Math.min(last, end));
    }

    private static int behindString(String text, int opening) {
        char quote = text.charAt(opening);
        int place = opening + 1;
        while (place < text.length() && text.charAt(place) != quote) {
            if (text.charAt(place) == '\\') {
                place++;
            } else if (quote == '`' && text.startsWith("${", place)) {
                place = closing(text, place + 1);
            }
            place++;
        }
        return Math.min(place + 1, text.length());
    }
}
