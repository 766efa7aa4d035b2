package dev.belay.core.frameworks;

/**
 * What a renderer has gathered from the files of a folder. It goes along when files come on top, so that a long history
 * is read once and not anew for each of its changes.
 */
public interface Gathered {

    /** Takes in one more file. */
    void add(String path, String text);

    /** Whether it goes by the names of files alone, so that another text under a name changes nothing. */
    default boolean goesByNames() {
        return true;
    }
}
