package dev.belay.core.files;

/**
 * A file on disk that is not what would be written now.
 *
 * @param path where it is, seen from the folder
 * @param kind in which way it differs
 * @param text lines for people: what would go with {@code -} before it, what would come with {@code +}
 */
public record FileDifference(String path, Kind kind, String text) {

    /** The ways in which a file differs. */
    public enum Kind {
        /** It would be written and is not there. */
        MISSING,
        /** It is there with another text. */
        DIFFERENT,
        /** It is there from an earlier run and would not be written any more. */
        STALE
    }

    /** The kind in words. */
    public String word() {
        return switch (kind) {
            case MISSING -> "missing";
            case DIFFERENT -> "different";
            case STALE -> "made by nothing any more";
        };
    }

    @Override
    public String toString() {
        return path + ": " + word() + "\n" + text;
    }
}
