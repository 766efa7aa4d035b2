package dev.belay.core;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import java.util.Optional;

/**
 * A file that comes out of the pipeline.
 *
 * @param path where it belongs below the output folder, with {@code /} between its parts
 * @param text what it says; lines end with LF
 * @param change the id of the change it comes from; empty where it comes from all of them
 */
public record OutputFile(String path, String text, Optional<String> change) {

    /**
     * Refuses a path that leaves the output folder.
     *
     * @throws IllegalArgumentException if a part of the path is empty, {@code .} or {@code ..}, or holds a backslash or
     *     a control character
     */
    public OutputFile {
        for (int start = 0; start <= path.length(); ) {
            int end = endOfPart(path, start);
            if (!isPart(path, start, end)) {
                throw new IllegalArgumentException("The path \"" + path + "\" is not one of a file in a folder.");
            }
            start = end + 1;
        }
    }

    private static int endOfPart(String path, int start) {
        int slash = path.indexOf('/', start);
        return slash < 0 ? path.length() : slash;
    }

    /** Without an expression: a compilation makes tens of thousands of paths. */
    private static boolean isPart(String path, int start, int end) {
        for (int index = start; index < end; index++) {
            if (path.charAt(index) < ' ' || path.charAt(index) == '\\') {
                return false;
            }
        }
        boolean dots = path.startsWith("..", start) || end - start == 1 && path.charAt(start) == '.';
        return end > start && !(dots && end - start <= 2);
    }

    /**
     * A file of a tool where the target has it, as seen from the project. A list of all migrations comes from all of
     * them.
     *
     * @param artifact the file
     * @param target what the project decided about the files
     * @param change the id of the change it was rendered for
     */
    public static OutputFile of(Artifact artifact, Target target, String change) {
        String directory = switch (artifact.folder()) {
            case MIGRATIONS -> target.directory();
            case REVERT -> target.revertDirectory();
        };
        return new OutputFile(
                directory + "/" + artifact.name(),
                artifact.text(),
                Optional.of(change).filter(id -> artifact.role() != Artifact.Role.INDEX));
    }

    /** The same file below a folder. */
    OutputFile below(String folder) {
        return new OutputFile(folder + "/" + path, text, change);
    }
}
