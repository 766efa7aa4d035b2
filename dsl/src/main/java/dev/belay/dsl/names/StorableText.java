package dev.belay.dsl.names;

import dev.belay.dsl.RefusedException;

/** The rule that every text of an author obeys: a UTF-8 database of PostgreSQL can store it unchanged. */
public final class StorableText {

    private StorableText() {}

    /**
     * The text, if it can be stored.
     *
     * @param what what the text is, the beginning of a sentence such as {@code The comment}
     * @param text the text
     * @throws RefusedException if there is none, or if it holds a NUL or half of a surrogate pair, which has no UTF-8
     */
    public static String of(String what, String text) {
        if (text == null) {
            throw new RefusedException("missing-value", what + " is null.", "Write the text, or leave the call out.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new RefusedException(
                    "unstorable-text",
                    what + " holds a NUL character.",
                    "Remove the \\0; no text of PostgreSQL has one.");
        }
        if (hasHalfSurrogate(text)) {
            throw new RefusedException(
                    "unstorable-text",
                    what + " holds half of a surrogate pair.",
                    "Write the whole character; a half would be stored as a question mark.");
        }
        return text;
    }

    /**
     * The comment, if there is one to store.
     *
     * @throws RefusedException if it is empty, which PostgreSQL takes as none, or cannot be stored
     */
    public static String comment(String text) {
        if (of("The comment", text).isEmpty()) {
            throw new RefusedException(
                    "empty-comment",
                    "The comment is empty, which PostgreSQL takes as no comment.",
                    "Write a text; a comment that is there is removed by .removeComment() or .removeCommentOn(column).");
        }
        return text;
    }

    static boolean hasHalfSurrogate(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isHighSurrogate(character)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(character)) {
                return true;
            }
        }
        return false;
    }
}
