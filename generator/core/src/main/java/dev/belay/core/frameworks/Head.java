package dev.belay.core.frameworks;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the folder of a tool holds before new files come on top.
 *
 * @param files the text of each file by its path within the folder, with {@code /} between the parts; sorted
 */
public record Head(SortedMap<String, String> files) {

    /** A folder without a file. */
    public static final Head EMPTY = new Head(new TreeMap<>());

    /** Copies the map. */
    public Head {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** A folder of files of which only the names matter. */
    public static Head ofNames(String... names) {
        SortedMap<String, String> files = new TreeMap<>();
        Arrays.stream(names).forEach(name -> files.put(name, ""));
        return new Head(files);
    }

    /**
     * The folder with those files as well; one that has the path of an earlier one takes its place.
     *
     * @throws IllegalStateException if two of them have one path, and are no journal that grows: the tool's renderer is at
     *     fault
     */
    public Head after(List<Artifact> artifacts) {
        refuseTwins(artifacts);
        SortedMap<String, String> more = new TreeMap<>(files);
        artifacts.stream()
                .filter(artifact -> artifact.folder() == Artifact.Folder.MIGRATIONS)
                .forEach(artifact -> more.put(artifact.name(), artifact.text()));
        return new Head(more);
    }

    private static void refuseTwins(List<Artifact> artifacts) {
        Set<String> paths = new HashSet<>();
        for (Artifact artifact : artifacts) {
            if (artifact.role() != Artifact.Role.INDEX && !paths.add(artifact.folder() + " " + artifact.name())) {
                throw new IllegalStateException("two files are called " + artifact.name());
            }
        }
    }

    /** The folder without files of those paths. */
    public Head without(Set<String> paths) {
        SortedMap<String, String> fewer = new TreeMap<>(files);
        fewer.keySet().removeAll(paths);
        return new Head(fewer);
    }

    /** The names of the files without their folders. */
    public List<String> fileNames() {
        return files.keySet().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }
}
