package dev.belay.core.frameworks;

import java.util.List;
import java.util.regex.Pattern;

/** A sentence that comments and guides hold in lines of their own length. */
public final class Sentence {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Sentence() {}

    /** Its words in order, without the space that was between them. */
    public static List<String> words(String sentence) {
        return List.of(SPACE.split(sentence.strip()));
    }
}
