package dev.belay.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The least that a processor can do which generates sources: it copies them from a folder. What javac takes for that
 * beyond a compilation without any processor (another round, another table of symbols) is no processor's to save.
 */
final class WritingProcessor extends AbstractProcessor {

    private final Path sources;
    private boolean written;

    WritingProcessor(Path sources) {
        this.sources = sources;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (!written) {
            written = true;
            sources().forEach(this::write);
        }
        return false;
    }

    private List<Path> sources() {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) {
        String name =
                sources.relativize(file).toString().replaceAll("\\.java$", "").replaceAll("[/\\\\]", ".");
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
