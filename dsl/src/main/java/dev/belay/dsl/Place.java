package dev.belay.dsl;

/**
 * Where in the author's text something stands.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 when it is not known
 * @param element the class of a migration, or a JSON pointer
 */
public record Place(String file, int line, String element) {

    /** A place of which only the element is known. */
    public static Place of(String element) {
        return new Place("", 0, element);
    }

    @Override
    public String toString() {
        if (file.isEmpty()) {
            return element;
        }
        return line > 0 ? file + ":" + line : file;
    }
}
