package dev.belay.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source of changes has written: it lets an edited or missing file be noticed, and a later run take away what
 * nothing makes any more.
 *
 * @param entries the files, sorted by path
 */
public record Manifest(List<Entry> entries) {

    /** The file's name in the folder whose files it lists. */
    public static final String FILE = "manifest.json";

    /** Nothing has been written. */
    public static final Manifest EMPTY = new Manifest(List.of());

    /** Copies and sorts the list. */
    public Manifest {
        entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
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
     * The manifest of files.
     *
     * @param files the files
     * @param origins the class or file of each change, by its id
     */
    public static Manifest of(List<OutputFile> files, Map<String, String> origins) {
        return new Manifest(files.stream()
                .map(file -> new Entry(
                        file.path(),
                        sha256(file.text()),
                        file.change(),
                        file.change().map(origins::get)))
                .toList());
    }

    /** Whether it lists a file of that path. */
    public boolean lists(String path) {
        return entries.stream().anyMatch(entry -> entry.path().equals(path));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
