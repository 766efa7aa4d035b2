package dev.belay.processor;

import dev.belay.core.Sha256;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.LockWriter;
import dev.belay.core.lock.Lock;
import dev.belay.dsl.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A folder of {@code src/test/mistakes}: sources that an author got wrong, each message as a comment below the line
 * that it is about, with a caret below its column ({@code //<} for the first two columns).
 *
 * <p>{@code *.java} are the sources of the package shop; {@code released/*.java} are they as they were when they were
 * released; {@code belay.yaml}, {@code belay.lock.json} and {@code options.txt} (a compiler option a line) are what
 * they are called; {@code messages.txt} is what the compiler says of no line of a source.
 *
 * @param folder the folder
 */
record MistakeFolder(Path folder) {

    private static final Path HISTORY = Path.of("src/test/mistakes/history");
    private static final String MESSAGES = "messages.txt";

    /**
     * The project that is compiled: the common history, and on top of it what the folder holds, without the messages.
     */
    Project project(Path place) {
        Project project = new Project(place);
        sources(HISTORY).forEach((name, text) -> project.source("shop/" + name, text));
        Map<String, String> released = sources(folder.resolve("released"));
        if (!released.isEmpty()) {
            released.forEach((name, text) -> project.source("shop/" + name, text));
            project.file(Lock.FILE, lock(project, place));
        }
        sources(folder).forEach((name, text) -> project.source("shop/" + name, MessageComments.without(text)));
        for (String file : List.of("belay.yaml", Lock.FILE)) {
            if (folder.resolve(file).toFile().exists()) {
                project.file(file, Project.text(folder.resolve(file)));
            }
        }
        options(place).forEach(project::option);
        return project;
    }

    /** The files of the folder as they have to be when the compiler says that: with its messages. */
    Map<String, String> files(Path place, Project.Outcome outcome) {
        Map<String, String> files = new TreeMap<>();
        Map<String, List<Message>> messages =
                outcome.messages(place).stream().collect(Collectors.groupingBy(Message::file));
        sources(folder)
                .forEach((name, text) -> files.put(
                        name,
                        MessageComments.with(MessageComments.without(text), messages.getOrDefault(name, List.of()))));
        String elsewhere = messages.entrySet().stream()
                .filter(entry -> !files.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .map(message -> message + "\n")
                .collect(Collectors.joining());
        if (!elsewhere.isEmpty()) {
            files.put(MESSAGES, elsewhere);
        }
        return files;
    }

    /** The files of the folder as they are, of those that hold messages. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>(sources(folder));
        Path messages = folder.resolve(MESSAGES);
        if (messages.toFile().exists()) {
            files.put(MESSAGES, Project.text(messages));
        }
        return files;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }

    private List<String> options(Path place) {
        List<String> options = new ArrayList<>();
        if (place.resolve("belay.yaml").toFile().exists()) {
            options.add("-Abelay.config=" + place.resolve("belay.yaml"));
        }
        if (place.resolve(Lock.FILE).toFile().exists()) {
            options.add("-Abelay.lock=" + place.resolve(Lock.FILE));
        }
        Path more = folder.resolve("options.txt");
        if (more.toFile().exists()) {
            Project.text(more).lines().forEach(options::add);
        }
        return options;
    }

    /** What the goal would have written of the sources as they are now. */
    private static String lock(Project project, Path place) {
        Project.Outcome outcome = project.compile();
        if (!outcome.success()) {
            throw new IllegalStateException("What is released does not compile: " + outcome.messages(place));
        }
        Lock lock = Lock.EMPTY;
        for (Map.Entry<String, String> file : project.written().entrySet()) {
            if (file.getKey().startsWith("changes/")) {
                Change change = ChangeReader.read(file.getKey(), file.getValue())
                        .value()
                        .orElseThrow();
                lock = lock.release(change, Sha256.of(file.getValue()), "test", new TreeMap<>());
            }
        }
        return LockWriter.write(lock);
    }

    private static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        Project.files(folder)
                .filter(file ->
                        file.getParent().equals(folder) && file.toString().endsWith(".java"))
                .forEach(file -> sources.put(file.getFileName().toString(), Project.text(file)));
        return sources;
    }
}
