package dev.belay.core.files;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.files.FileDifference.Kind;
import dev.belay.core.json.ManifestReader;
import dev.belay.core.json.ManifestWriter;
import dev.belay.core.json.Reading;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder with files that Belay has made, among others that it has not, and the manifest that tells them apart. */
public final class FileTree {

    private final Path folder;
    private final String name;

    /**
     * Looks at a folder, which may be empty or not there.
     *
     * @param folder the folder
     * @param name the name of the manifest in it
     */
    public FileTree(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** What is wrong with the manifest; nothing where there is none. */
    public List<Problem> problems() throws IOException {
        return earlier().problems();
    }

    /**
     * The files that an earlier run has written and somebody has changed since.
     *
     * @return their paths
     * @throws IOException if a file cannot be read
     */
    public List<String> edited() throws IOException {
        List<String> edited = new ArrayList<>();
        for (Manifest.Entry entry : manifest().entries()) {
            Optional<String> there = text(entry.path());
            if (there.isPresent() && !entry.sha256().equals(sha256(entry.path(), there.get()))) {
                edited.add(entry.path());
            }
        }
        return edited;
    }

    /**
     * How the folder differs from these files; nothing is written.
     *
     * @param files what would be written
     * @param manifest the list of them
     * @return the differences, sorted by path
     * @throws IOException if a file cannot be read
     */
    public List<FileDifference> differences(List<OutputFile> files, Manifest manifest) throws IOException {
        List<FileDifference> differences = new ArrayList<>();
        for (OutputFile file : withManifest(files, manifest)) {
            difference(file).ifPresent(differences::add);
        }
        for (String path : stale(files)) {
            String before = text(path).orElse("");
            differences.add(new FileDifference(path, Kind.STALE, new LineDifference(before, "").text()));
        }
        differences.sort((left, right) -> left.path().compareTo(right.path()));
        return differences;
    }

    /**
     * Makes the folder hold these files: writes those whose bytes differ, and deletes what an earlier run has written
     * and nothing makes any more. Nobody ever sees half a file.
     *
     * @param files the files
     * @param manifest the list of them
     * @return the paths that were written or deleted, in that order
     * @throws IOException if the disk refuses
     */
    public List<String> write(List<OutputFile> files, Manifest manifest) throws IOException {
        List<String> touched = new ArrayList<>();
        List<String> stale = stale(files);
        for (OutputFile file : withManifest(files, manifest)) {
            if (WholeFile.write(folder.resolve(file.path()), file.text())) {
                touched.add(file.path());
            }
        }
        for (String path : stale) {
            Files.deleteIfExists(folder.resolve(path));
            touched.add(path);
        }
        return touched;
    }

    private List<OutputFile> withManifest(List<OutputFile> files, Manifest listing) {
        List<OutputFile> all = new ArrayList<>(files);
        all.add(new OutputFile(name, ManifestWriter.write(listing), Optional.empty()));
        return all;
    }

    private Optional<FileDifference> difference(OutputFile file) throws IOException {
        Optional<String> there = text(file.path());
        if (there.isPresent() && there.get().equals(file.text())) {
            return Optional.empty();
        }
        return Optional.of(new FileDifference(
                file.path(),
                there.isPresent() ? Kind.DIFFERENT : Kind.MISSING,
                new LineDifference(there.orElse(""), file.text()).text()));
    }

    private static String sha256(String path, String text) {
        OutputFile file = new OutputFile(path, text, Optional.empty());
        return Manifest.of(List.of(file), Map.of()).entries().get(0).sha256();
    }

    /** What the manifest lists, is still there, and would not be written. */
    private List<String> stale(List<OutputFile> files) throws IOException {
        List<String> made = files.stream().map(OutputFile::path).toList();
        return manifest().entries().stream()
                .map(Manifest.Entry::path)
                .filter(path -> !made.contains(path))
                .filter(path -> Files.isRegularFile(folder.resolve(path)))
                .toList();
    }

    /** What an earlier run has written; nothing where there is no manifest or something is wrong with it. */
    public Manifest manifest() throws IOException {
        return earlier().value().orElse(Manifest.EMPTY);
    }

    private Reading<Manifest> earlier() throws IOException {
        Optional<String> text = text(name);
        return text.isPresent()
                ? ManifestReader.read(name, text.get())
                : new Reading<>(Optional.of(Manifest.EMPTY), List.of());
    }

    private Optional<String> text(String path) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
