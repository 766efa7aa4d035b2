package dev.belay.processor;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.json.ManifestReader;
import dev.belay.core.json.ManifestWriter;
import dev.belay.core.json.Reading;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** The files below {@code META-INF/belay/} of the class output: those of the run before, and those of this one. */
final class ClassOutput {

    private static final String FOLDER = "META-INF/belay/";

    private final Filer filer;
    private final Set<Path> folders = new HashSet<>();

    ClassOutput(Filer filer) {
        this.filer = filer;
    }

    /** What an earlier run has written; an empty manifest where there was none. */
    Reading<Manifest> earlier() {
        return read(Manifest.FILE)
                .map(text -> ManifestReader.read(FOLDER + Manifest.FILE, text))
                .orElseGet(() -> new Reading<>(Optional.of(Manifest.EMPTY), List.of()));
    }

    /** The text of a file of an earlier run; empty where it is gone. */
    Optional<String> read(String path) {
        try {
            return Optional.of(file(path).getCharContent(true).toString());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /**
     * Writes the files with their manifest, and takes away what the earlier run had written and this one has not.
     *
     * @param manifest the manifest of the files
     * @param files the files
     * @param earlier the manifest of the earlier run
     * @param elements the classes that are compiled now, by the id of their change
     */
    void write(Manifest manifest, List<OutputFile> files, Manifest earlier, Map<String, Element> elements)
            throws IOException {
        Set<String> now = files.stream().map(OutputFile::path).collect(Collectors.toSet());
        for (Manifest.Entry entry : earlier.entries()) {
            if (!now.contains(entry.path())) {
                delete(entry.path());
            }
        }
        Optional<Path> folder = folder();
        for (OutputFile file : files) {
            if (folder.isPresent()) {
                write(folder.get(), file);
            } else {
                write(file, elements);
            }
        }
        write(new OutputFile(Manifest.FILE, ManifestWriter.write(manifest), Optional.empty()), elements);
    }

    /**
     * The folder on disk; empty for an output that is none. A filer compares each file that it makes with all it has
     * made before, which thousands of files do not bear: it makes the manifest, which stands for the others.
     */
    private Optional<Path> folder() throws IOException {
        return SourceRoots.path(file(Manifest.FILE).toUri()).map(Path::getParent);
    }

    private void write(Path folder, OutputFile file) throws IOException {
        Path path = folder.resolve(file.path());
        if (folders.add(path.getParent())) {
            Files.createDirectories(path.getParent());
        }
        Files.write(path, file.text().getBytes(StandardCharsets.UTF_8));
    }

    private void write(OutputFile file, Map<String, Element> elements) throws IOException {
        Element[] origins = file.change()
                .map(change -> Optional.ofNullable(elements.get(change)).stream())
                .orElseGet(() -> elements.values().stream())
                .toArray(Element[]::new);
        try (OutputStream stream = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", FOLDER + file.path(), origins)
                .openOutputStream()) {
            stream.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The file objects of a filer refuse to be deleted; an output that is no folder of a disk keeps what it has. */
    private void delete(String path) throws IOException {
        Optional<Path> found = SourceRoots.path(file(path).toUri());
        if (found.isPresent()) {
            Files.deleteIfExists(found.get());
        }
    }

    private FileObject file(String path) throws IOException {
        return filer.getResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + path);
    }
}
