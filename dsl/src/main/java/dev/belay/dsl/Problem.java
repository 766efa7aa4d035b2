package dev.belay.dsl;

import java.util.Locale;

/**
 * Something the author has to mend.
 *
 * @param id the stable name of this kind of problem, in lower case with hyphens
 * @param place where it is
 * @param cause one sentence that says what is wrong
 * @param remedy what to do, with the exact text to write where there is one; made a sentence where it is none
 */
public record Problem(String id, Place place, String cause, String remedy) {

    public Problem {
        remedy = sentence(remedy);
    }

    private static String sentence(String text) {
        String begun = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.endsWith(".") || begun.endsWith("?") ? begun : begun + '.';
    }

    /** One message in the form that every part of Belay prints. */
    public String message() {
        return "[" + id + "] " + cause + " Remedy: " + remedy;
    }

    @Override
    public String toString() {
        return place + ": " + message();
    }
}
