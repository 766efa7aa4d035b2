package dev.belay.processor;

import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the caller of the compiler says with {@code -A}.
 *
 * @param config the path of belay.yaml; empty for the defaults
 * @param lock the path of belay.lock.json; empty for the one beside belay.yaml
 * @param classPath jars and folders that migrations use and that cannot be found otherwise
 * @param timeout how long one {@code define} may run
 * @param problems what cannot be understood
 */
record ProcessorOptions(
        Optional<Path> config, Optional<Path> lock, List<Path> classPath, Duration timeout, List<Problem> problems) {

    static final String CONFIG = "belay.config";
    static final String LOCK = "belay.lock";
    static final String CLASS_PATH = "belay.classpath";
    static final String TIMEOUT = "belay.timeout";
    static final Set<String> NAMES = Set.of(CONFIG, LOCK, CLASS_PATH, TIMEOUT);

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern MILLISECONDS = Pattern.compile("[1-9]\\d{0,6}");

    ProcessorOptions {
        classPath = List.copyOf(classPath);
        problems = List.copyOf(problems);
    }

    static ProcessorOptions of(Map<String, String> options) {
        List<Problem> problems = new ArrayList<>();
        Optional<Path> config = Optional.ofNullable(options.get(CONFIG)).flatMap(text -> path(CONFIG, text, problems));
        Optional<Path> lock = Optional.ofNullable(options.get(LOCK)).flatMap(text -> path(LOCK, text, problems));
        List<Path> classPath = new ArrayList<>();
        for (String part : options.getOrDefault(CLASS_PATH, "").split(Pattern.quote(File.pathSeparator))) {
            if (!part.isEmpty()) {
                path(CLASS_PATH, part, problems).ifPresent(classPath::add);
            }
        }
        return new ProcessorOptions(config, lock, classPath, timeout(options, problems), problems);
    }

    private static Optional<Path> path(String option, String text, List<Problem> problems) {
        try {
            return Optional.of(Path.of(text).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            problems.add(
                    invalid(option, text, "is not the path of a file", "-A" + option + "=" + "the path of a file"));
            return Optional.empty();
        }
    }

    private static Duration timeout(Map<String, String> options, List<Problem> problems) {
        String text = options.getOrDefault(TIMEOUT, Long.toString(DEFAULT_TIMEOUT.toMillis()));
        if (MILLISECONDS.matcher(text).matches()) {
            return Duration.ofMillis(Integer.parseInt(text));
        }
        problems.add(invalid(TIMEOUT, text, "is not 1 to 9999999 milliseconds", "-A" + TIMEOUT + "=10000"));
        return DEFAULT_TIMEOUT;
    }

    private static Problem invalid(String option, String text, String complaint, String remedy) {
        return new Problem(
                "invalid-option",
                Place.of("-A" + option),
                "The option -A" + option + "=" + text + " " + complaint + ".",
                "Write " + remedy + ".");
    }
}
