package dev.belay.core.frameworks.drizzle.model;

import dev.belay.core.frameworks.drizzle.model.Script.Range;
import java.util.List;

/**
 * A list in brackets within a text, while it is changed.
 *
 * @param text the whole text
 * @param opening the place of the opening bracket
 */
record ItemList(String text, int opening) {

    List<Range> items() {
        return Script.items(text, opening);
    }

    /** The text without an item, its comma, and the comments right above it where it has lines of its own. */
    String without(Range item) {
        int behind = behindComma(item.end());
        int lineBegin = text.lastIndexOf('\n', item.begin() - 1) + 1;
        int lineEnd = lineEnd(behind);
        boolean ownLines = text.substring(lineBegin, item.begin()).isBlank()
                && Script.code(text, behind) >= lineEnd
                && lineBegin > opening;
        if (ownLines) {
            return text.substring(0, aboveComments(lineBegin)) + text.substring(Math.min(lineEnd + 1, text.length()));
        }
        List<Range> items = items();
        int index = items.indexOf(item);
        if (index == items.size() - 1 && index > 0) {
            return text.substring(0, items.get(index - 1).end()) + text.substring(behind);
        }
        int next = index < items.size() - 1 ? items.get(index + 1).begin() : behind;
        return text.substring(0, item.begin()) + text.substring(next);
    }

    /** The text with one more item at the end; every line of it after the first is indented as the item is. */
    String with(String item, Style style) {
        List<Range> items = items();
        int closing = Script.closing(text, opening);
        if (items.isEmpty()) {
            String outer = indentOf(opening);
            String inner = outer + style.indent();
            return text.substring(0, opening + 1)
                    + "\n" + inner + item.replace("\n", "\n" + inner) + ",\n" + outer
                    + text.substring(closing);
        }
        Range last = items.get(items.size() - 1);
        boolean ownLine = text.substring(opening, items.get(0).begin()).contains("\n");
        if (!ownLine) {
            return text.substring(0, last.end()) + ", " + item + text.substring(last.end());
        }
        String inner = indentOf(last.begin());
        int end = lineEnd(behindComma(last.end()));
        return text.substring(0, last.end())
                + ","
                + text.substring(behindComma(last.end()), end)
                + "\n" + inner + item.replace("\n", "\n" + inner) + ","
                + text.substring(end);
    }

    private int behindComma(int place) {
        int code = Script.code(text, place);
        return code < text.length() && text.charAt(code) == ',' ? code + 1 : place;
    }

    private int lineEnd(int place) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }

    private int aboveComments(int lineBegin) {
        int begin = lineBegin;
        while (begin > opening) {
            int above = text.lastIndexOf('\n', begin - 2) + 1;
            String line = text.substring(above, begin).strip();
            if (above <= opening || !(line.startsWith("//") || line.startsWith("/*") && line.endsWith("*/"))) {
                return begin;
            }
            begin = above;
        }
        return begin;
    }

    private String indentOf(int place) {
        int begin = text.lastIndexOf('\n', place - 1) + 1;
        int end = begin;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(begin, end);
    }
}
