package dev.belay.core.frameworks;

import java.util.List;
import java.util.TreeSet;

/**
 * What the folder of a tool holds before new files come on top.
 *
 * @param names the paths of its files within the folder, with {@code /} between the parts; sorted
 */
public record Head(List<String> names) {

    /** A folder without a file. */
    public static final Head EMPTY = new Head(List.of());

    /** Copies and sorts the list. */
    public Head {
        names = List.copyOf(new TreeSet<>(names));
    }

    /** The folder with those files as well. */
    public Head after(List<Artifact> artifacts) {
        var more = new TreeSet<>(names);
        artifacts.stream()
                .filter(artifact -> artifact.folder() == Artifact.Folder.MIGRATIONS)
                .forEach(artifact -> more.add(artifact.name()));
        return new Head(List.copyOf(more));
    }

    /** The names of the files without their folders. */
    public List<String> fileNames() {
        return names.stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }
}
