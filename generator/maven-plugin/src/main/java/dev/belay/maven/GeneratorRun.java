package dev.belay.maven;

import dev.belay.core.config.Target;
import dev.belay.core.files.WholeFile;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.OwnGenerator;
import dev.belay.core.frameworks.OwnGenerator.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the generator of a tool in a service, for the file that only that can write. */
final class GeneratorRun {

    private static final long LIMIT_SECONDS = 300;
    private static final int MOST_QUESTIONS = 5;

    private final Path service;
    private final Target target;
    private final OwnGenerator generator;

    GeneratorRun(Path service, Target target, OwnGenerator generator) {
        this.service = service;
        this.target = target;
        this.generator = generator;
    }

    /** Whether the service has installed the program. */
    boolean isInstalled() {
        return Files.isExecutable(service.resolve(generator.program()));
    }

    /** Whether anything is left to generate. */
    Answer look() throws IOException {
        return generator.answer(run(generator.look()));
    }

    /**
     * Has the file written and puts it where it belongs; nothing else of what the generator writes stays.
     *
     * @param head the tool's folder
     * @return what people have to do; empty where nothing is left
     */
    Optional<String> write(Head head) throws IOException {
        Optional<String> home = generator.home(head);
        if (home.isEmpty()) {
            return Optional.empty();
        }
        String output = "";
        for (int question = 0; question < MOST_QUESTIONS && (question == 0 || generator.asks(output)); question++) {
            output = run(generator.generate(output));
        }
        if (generator.answer(output) == Answer.NOTHING) {
            return Optional.empty();
        }
        Optional<Path> written = generator.written(output).map(service::resolve).map(Path::normalize);
        Path folder = service.resolve(target.directory()).normalize();
        if (written.isEmpty()
                || !written.get().startsWith(folder)
                || written.get().equals(folder)) {
            return Optional.of(generator.program() + " has not written it: " + output.strip());
        }
        String text = Files.readString(written.get().resolve(generator.wanted()));
        WholeFile.write(folder.resolve(home.get()), text);
        delete(written.get());
        return Optional.empty();
    }

    /** What people do instead. */
    String recipe(Head head) {
        return generator.recipe(target.directory() + "/" + generator.home(head).orElse(generator.wanted()));
    }

    private String run(List<String> arguments) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(service.resolve(generator.program()).toString()));
        words.addAll(arguments);
        Path output = Files.createTempFile("belay-generator", ".out");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(service.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + generator.program() + " ran", stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
