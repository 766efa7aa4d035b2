package dev.belay.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources give the same bytes: every file of every tool, the typed schema, and the lock; a second time, in
 * another folder, time zone, locale and encoding, and on another version of Java.
 */
@EnabledIfEnvironmentVariable(named = "BELAY_SLOW_TESTS", matches = "1", disabledReason = SameBytesTest.SLOW)
final class SameBytesTest {

    static final String SLOW = "It compiles a history six times; BELAY_SLOW_TESTS=1 runs it, as .ci/run does.";

    private static final List<String> HERE = List.of("-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=GB");

    /** Turkish has a dotted capital I, and writes 1.234,50; the day has begun there when it has not in UTC. */
    private static final List<String> ELSEWHERE = List.of(
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-9");

    /** Digits of its own. */
    private static final List<String> ARABIC = List.of(
            "-Duser.timezone=America/Anchorage",
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.extensions=u-nu-arab");

    @TempDir
    Path root;

    @Test
    void twiceAndElsewhere() throws Exception {
        Map<String, String> made = run("here", java(), HERE);
        assertThat(made.keySet())
                .anyMatch(path -> path.endsWith("Head.java"))
                .anyMatch(path -> path.endsWith("After_0003.java"))
                .anyMatch(path -> path.endsWith("_journal.json"))
                .contains("belay.lock.json");
        assertThat(run("here/again", java(), HERE)).isEqualTo(made);
        assertThat(run("başka yer", java(), ELSEWHERE)).isEqualTo(made);
        assertThat(run("third", java(), ARABIC)).isEqualTo(made);
    }

    @Test
    void onAnotherJava() throws Exception {
        Path other = otherJava().orElseGet(SameBytesTest::missing);
        assertThat(run("other", other, ELSEWHERE)).isEqualTo(run("here", java(), HERE));
    }

    private Map<String, String> run(String name, Path java, List<String> options) throws Exception {
        Path folder = Files.createDirectories(root.resolve(name));
        List<String> words = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1"));
        words.addAll(options);
        words.addAll(
                List.of("-cp", System.getProperty("java.class.path"), SameBytesRun.class.getName(), folder.toString()));
        Path said = root.resolve("said");
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor())
                .as(() -> new String(bytes(said), StandardCharsets.UTF_8))
                .isZero();
        Map<String, String> files = new TreeMap<>();
        for (String part : List.of("classes/META-INF", "generated", "belay.lock.json")) {
            Project.files(folder.resolve(part))
                    .forEach(file -> files.put(
                            folder.relativize(file).toString().replace('\\', '/'),
                            new String(bytes(file), StandardCharsets.ISO_8859_1)));
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** One of another version that lies beside the one that runs, or in JAVA_25_HOME. */
    private static Optional<Path> otherJava() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        try (Stream<Path> beside = Files.list(home.toRealPath().getParent())) {
            return Stream.concat(
                            Stream.ofNullable(System.getenv("JAVA_25_HOME")).map(Path::of), beside.sorted())
                    .filter(SameBytesTest::isOther)
                    .map(jdk -> jdk.resolve("bin/java"))
                    .findFirst();
        }
    }

    private static Path missing() {
        String message =
                "There is no other JDK beside " + System.getProperty("java.home") + ": name one in JAVA_25_HOME.";
        if ("1".equals(System.getenv("BELAY_REQUIRE_TOOLS"))) {
            return fail(message);
        }
        System.err.println("SKIPPED: " + message);
        return abort(message);
    }

    private static boolean isOther(Path jdk) {
        Path release = jdk.resolve("release");
        return Files.isRegularFile(release)
                && Files.isExecutable(jdk.resolve("bin/javac"))
                && new String(bytes(release), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("JAVA_VERSION="))
                        .map(line -> line.replaceAll("[^0-9]*([0-9]+).*", "$1"))
                        .map(Integer::valueOf)
                        .anyMatch(version ->
                                version >= 17 && version != Runtime.version().feature());
    }
}
