package dev.belay.core;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source of changes has written: it lets an edited or missing file be noticed, and a later run take away what
 * nothing makes any more.
 *
 * @param entries the files, sorted by path
 * @param bases what was new from others in the folders of tools when changes first came there, in the order of the
 *     changes
 * @param followed what models have followed
 * @param oldest the oldest change, where it is released and has no files here; empty otherwise
 */
public record Manifest(List<Entry> entries, List<Base> bases, List<Followed> followed, Optional<Oldest> oldest) {

    /** The file's name in the folder whose files it lists. */
    public static final String FILE = "manifest.json";

    /** Nothing has been written. */
    public static final Manifest EMPTY = new Manifest(List.of(), List.of(), List.of());

    /** One whose oldest change has its files here, if there is any. */
    public Manifest(List<Entry> entries, List<Base> bases, List<Followed> followed) {
        this(entries, bases, followed, Optional.empty());
    }

    /** Copies the lists and sorts the files. */
    public Manifest {
        entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
        bases = List.copyOf(bases);
        followed = List.copyOf(followed);
    }

    /**
     * One file.
     *
     * @param path where it is, seen from the folder of the manifest
     * @param sha256 the SHA-256 of its bytes in lower-case hexadecimal digits
     * @param change the id of the change it was made from; empty where it was made from all of them
     * @param origin the class or the file that says the change; empty where the change is
     */
    public record Entry(String path, String sha256, Optional<String> change, Optional<String> origin) {}

    /**
     * The change that a history begins with: the typed schema has its place beside the class of that one.
     *
     * @param change its id
     * @param origin the class that says it
     */
    public record Oldest(String change, String origin) {}

    /**
     * What a change came on top of: files that others had put there since the change before.
     *
     * @param directory the folder of the tool
     * @param change the id of the change
     * @param files their paths within that folder, sorted
     */
    public record Base(String directory, String change, List<String> files) {

        /** Copies and sorts the list. */
        public Base {
            files = files.stream().sorted().toList();
        }
    }

    /**
     * A change that the models beside a tool's folder have followed, or that people have been told of.
     *
     * @param directory the folder of the tool
     * @param change the id of the change
     * @param sha256 the SHA-256 of what it asked of the models, in lower-case hexadecimal digits
     */
    public record Followed(String directory, String change, String sha256) {

        /** One that asked for that. */
        public static Followed of(String directory, String change, String asked) {
            return new Followed(directory, change, Sha256.of(asked));
        }
    }

    /**
     * The manifest of files.
     *
     * @param files the files
     * @param origins the class or file of each change, by its id
     */
    public static Manifest of(List<OutputFile> files, Map<String, String> origins) {
        return of(files, origins, List.of());
    }

    /**
     * The manifest of files that came on top of others.
     *
     * @param files the files
     * @param origins the class or file of each change, by its id
     * @param bases what the changes came on top of
     */
    public static Manifest of(List<OutputFile> files, Map<String, String> origins, List<Base> bases) {
        return new Manifest(
                files.stream()
                        .map(file -> new Entry(
                                file.path(),
                                Sha256.of(file.text()),
                                file.change(),
                                file.change().map(origins::get)))
                        .toList(),
                bases,
                List.of());
    }

    /** The same manifest with what models have followed. */
    public Manifest withFollowed(List<Followed> newFollowed) {
        return new Manifest(entries, bases, newFollowed, oldest);
    }

    /** The same manifest with what the history begins with. */
    public Manifest withOldest(Optional<Oldest> newOldest) {
        return new Manifest(entries, bases, followed, newOldest);
    }

    /** Whether it lists a file of that path. */
    public boolean lists(String path) {
        return entries.stream().anyMatch(entry -> entry.path().equals(path));
    }
}
