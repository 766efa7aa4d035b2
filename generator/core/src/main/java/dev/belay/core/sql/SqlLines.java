package dev.belay.core.sql;

import java.util.ArrayList;
import java.util.List;

/** Puts SQL on lines that are not too long. */
public final class SqlLines {

    private SqlLines() {}

    /**
     * A line on as few lines of so many characters as its spaces between words allow; what has no such space stays as
     * long as it is.
     */
    public static List<String> folded(String line, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int fits = 0;
        for (Token token : Lexer.tokens(line)) {
            boolean tooLong = token.offset() + token.text().length() - start > width;
            if (isAfterSpace(line, token.offset())) {
                fits = token.offset();
            }
            if (tooLong && fits > start) {
                lines.add(line.substring(start, fits).stripTrailing());
                start = fits;
            }
        }
        lines.add(line.substring(start));
        return lines;
    }

    private static boolean isAfterSpace(String line, int offset) {
        return offset > 0 && line.charAt(offset - 1) == ' ';
    }
}
