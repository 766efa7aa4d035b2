package dev.belay.postgres.catalog;

import java.util.regex.Pattern;

/** The server majors something holds for, written as {@code 15-17}, {@code 18-} or {@code -14}; empty text for all. */
record MajorRange(int first, int last) {
    static final MajorRange ALL = new MajorRange(0, Integer.MAX_VALUE);

    private static final Pattern TEXT = Pattern.compile("(\\d*)-(\\d*)");

    static MajorRange parse(String text) {
        var range = TEXT.matcher(text.strip());
        if (!range.matches()) {
            throw new IllegalArgumentException("no range of majors: '" + text + "'");
        }
        return new MajorRange(
                range.group(1).isEmpty() ? 0 : Integer.parseInt(range.group(1)),
                range.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(range.group(2)));
    }

    boolean contains(int major) {
        return first <= major && major <= last;
    }
}
