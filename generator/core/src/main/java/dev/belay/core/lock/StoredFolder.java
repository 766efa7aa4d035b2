package dev.belay.core.lock;

import dev.belay.core.frameworks.Head;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of a tool as it stands in a file.
 *
 * @param directory the directory of the target
 * @param files those of its files that matter to what comes next, sorted by path
 */
public record StoredFolder(String directory, List<File> files) {

    /** Copies the list. */
    public StoredFolder {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param path where it is within the folder
     * @param text its text; empty where the name alone matters
     */
    public record File(String path, String text) {}

    /** The folder of a target. */
    public static StoredFolder of(String directory, Head head) {
        return new StoredFolder(
                directory,
                head.files().entrySet().stream()
                        .map(file -> new File(file.getKey(), file.getValue()))
                        .toList());
    }

    /** What the folder holds. */
    public Head head() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return new Head(texts);
    }
}
