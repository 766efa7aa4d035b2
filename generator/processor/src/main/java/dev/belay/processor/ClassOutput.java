package dev.belay.processor;

import dev.belay.core.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes files below {@code META-INF/belay/} of the class output. */
final class ClassOutput {

    private static final String FOLDER = "META-INF/belay/";

    private final Filer filer;
    private final Map<String, TypeElement> origins;

    ClassOutput(Filer filer, List<MigrationClass> migrations) {
        this.filer = filer;
        this.origins = migrations.stream().collect(Collectors.toMap(MigrationClass::id, MigrationClass::element));
    }

    void write(List<OutputFile> files) {
        try {
            for (OutputFile file : files) {
                write(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The files of the migrations cannot be written.", unwritable);
        }
    }

    private void write(OutputFile file) throws IOException {
        Element[] origin = file.change()
                .map(origins::get)
                .map(element -> new Element[] {element})
                .orElseGet(() -> origins.values().toArray(Element[]::new));
        try (OutputStream stream = filer.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + file.path(), origin)
                .openOutputStream()) {
            stream.write(file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
