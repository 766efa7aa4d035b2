package dev.belay.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and marks of a type's text, taken one after the other. */
final class TypeTokens {

    /**
     * A name.
     *
     * @param text the name, without its double quotes
     * @param quoted whether it stood in double quotes
     */
    record Token(String text, boolean quoted) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern BLANK = Pattern.compile("\\s*");

    private final Matcher matcher;
    private int position;

    TypeTokens(String text) {
        matcher = BLANK.matcher(text);
        skipBlank();
    }

    boolean atEnd() {
        return position == matcher.regionEnd();
    }

    Optional<Token> name() {
        return take(QUOTED)
                .map(text -> new Token(text.substring(1, text.length() - 1).replace("\"\"", "\""), true))
                .or(() -> take(WORD).map(text -> new Token(text, false)));
    }

    /** The bare words that follow, in lower case; an ARRAY ends them. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        while (!nextIs("array")) {
            Optional<String> word = take(WORD);
            if (word.isEmpty()) {
                break;
            }
            words.add(word.get().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    Optional<Integer> number() {
        return take(NUMBER).map(Integer::valueOf);
    }

    boolean skip(char mark) {
        return take(Pattern.compile(Pattern.quote(String.valueOf(mark)))).isPresent();
    }

    boolean skipWord(String word) {
        return nextIs(word) && take(WORD).isPresent();
    }

    private boolean nextIs(String word) {
        matcher.usePattern(WORD).region(position, matcher.regionEnd());
        return matcher.lookingAt() && matcher.group().equalsIgnoreCase(word);
    }

    private Optional<String> take(Pattern pattern) {
        matcher.usePattern(pattern).region(position, matcher.regionEnd());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String taken = matcher.group();
        position = matcher.end();
        skipBlank();
        return Optional.of(taken);
    }

    private void skipBlank() {
        matcher.usePattern(BLANK).region(position, matcher.regionEnd());
        if (matcher.lookingAt()) {
            position = matcher.end();
        }
    }
}
