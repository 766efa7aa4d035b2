package dev.belay.core;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that comes out of the pipeline.
 *
 * @param path where it belongs below the output folder, with {@code /} between its parts
 * @param text what it says; lines end with LF
 * @param change the id of the change it comes from; empty where it comes from all of them
 */
public record OutputFile(String path, String text, Optional<String> change) {

    private static final Pattern PART = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\x00-\\x1f]+");

    /**
     * Refuses a path that leaves the output folder.
     *
     * @throws IllegalArgumentException if a part of the path is empty, {@code .} or {@code ..}, or holds a backslash or
     *     a control character
     */
    public OutputFile {
        for (String part : path.split("/", -1)) {
            if (!PART.matcher(part).matches()) {
                throw new IllegalArgumentException("The path \"" + path + "\" is not one of a file in a folder.");
            }
        }
    }
}
