package dev.belay.conformance;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command line of somebody else's program.
 *
 * @param words the program and its arguments
 * @param directory where it runs
 * @param environment what is set in its environment beside what is set here
 */
record Command(List<String> words, Path directory, Map<String, String> environment) {

    private static final long LIMIT_SECONDS = 900;

    /** Copies what it is given. */
    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * How a run ended.
     *
     * @param exit the exit code
     * @param output what it printed, errors included
     */
    record Run(int exit, String output) {

        /** The same run, which must have ended well. */
        Run successful() {
            return exit == 0 ? this : fail("exit %s:%n%s", exit, output);
        }
    }

    /** A program that is still running, and the file that holds what it prints. */
    record Running(Process process, Path output) {

        /** Ends it as {@code kill -9} does, with the programs that it started. */
        void kill() throws InterruptedException {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }

        /** Waits until it has ended; one that hangs is killed and fails the test. */
        Run await() {
            try {
                if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    kill();
                    fail("hangs: %s", Files.readString(output));
                }
                return new Run(process.exitValue(), Files.readString(output));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while a tool ran", e);
            }
        }
    }

    /** A program without arguments, in a folder. */
    static Command in(Path directory, String... words) {
        return new Command(Arrays.asList(words), directory, Map.of());
    }

    /** The same command with more arguments. */
    Command with(String... more) {
        return new Command(Stream.concat(words.stream(), Stream.of(more)).toList(), directory, environment);
    }

    /** The same command with one more variable in its environment. */
    Command with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(more);
        return new Command(words, directory, all);
    }

    /**
     * A shell in the same place that runs a script in which this program goes by a name, until the first failure.
     *
     * @param name what people type for the program: {@code npx prisma}
     * @param script what they type
     */
    Command shell(String name, String script) {
        String program = words.stream().map(Command::quoted).collect(Collectors.joining(" "));
        String[] typed = name.split(" ");
        String function = typed[0] + "() {\n" + "shift\n".repeat(typed.length - 1) + program + " \"$@\"\n}\n";
        return new Command(List.of("bash", "-e", "-o", "pipefail", "-c", function + script), directory, environment);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** Starts it, with nothing to read. */
    Running start() {
        return start("");
    }

    /** Starts it, with a text to read. */
    Running start(String input) {
        try {
            Path file = Files.createTempFile("belay-tool", ".in");
            Path output = Files.createTempFile("belay-tool", ".out");
            file.toFile().deleteOnExit();
            output.toFile().deleteOnExit();
            Files.writeString(file, input);
            var builder = new ProcessBuilder(words)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(file.toFile())
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new Running(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    Run run() {
        return start().await();
    }
}
