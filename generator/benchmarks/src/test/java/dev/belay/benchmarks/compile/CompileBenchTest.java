package dev.belay.benchmarks.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures what the processor adds to a compilation, for histories of several lengths, released and not. It takes
 * minutes and is no part of a build: {@code .ci/bench compile}. Each number of Belay stands beside one of plain javac,
 * and one of javac with a processor that only copies what Belay generates, which were taken in turn with it; the CPU is that of the whole process, so that what else the machine does counts for
 * little.
 */
final class CompileBenchTest {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("belay.compile.sizes", "1,10,100,1000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int REPETITIONS = Integer.getInteger("belay.compile.repetitions", 3);
    private static final String HEAP = System.getProperty("belay.compile.heap", "");
    private static final String RELEASED = System.getProperty("belay.compile.released", "both");
    private static final int CHAINED = 10;

    private final List<Result> results = new ArrayList<>();

    @Test
    void measure() throws Exception {
        Path work = Path.of("target", "compile-bench").toAbsolutePath();
        for (int size : SIZES) {
            for (boolean released : List.of(false, true)) {
                if (RELEASED.equals("both") || RELEASED.equals(released ? "yes" : "no")) {
                    CompiledProject.delete(work);
                    measure(
                            new CompiledProject(work, HEAP.isEmpty() ? List.of() : List.of("-Xmx" + HEAP)),
                            size,
                            released);
                }
            }
        }
        Path report = Files.createDirectories(Path.of("target", "bench")).resolve("compile.json");
        Files.writeString(report, Result.json(results));
        System.out.println(Result.table(results));
        CompiledProject.delete(work);
        assertThat(results).isNotEmpty();
    }

    private void measure(CompiledProject project, int size, boolean released) throws Exception {
        project.write(new GeneratedHistory(size));
        project.belay();
        if (released) {
            project.release();
        }
        compare(project, size, released, "clean", true);
        compare(project, size, released, "no change", false);
        project.write(new GeneratedHistory(size).withOne());
        compare(project, size, released, "one new", true);
        project.write(new GeneratedHistory(size).withChained(CHAINED));
        compare(project, size, released, "ten chained", true);
    }

    private void compare(CompiledProject project, int size, boolean released, String what, boolean clean)
            throws Exception {
        List<Cost> plain = new ArrayList<>();
        List<Cost> writing = new ArrayList<>();
        List<Cost> belay = new ArrayList<>();
        for (int index = 0; index < REPETITIONS; index++) {
            if (clean) {
                project.clean();
            }
            belay.add(project.belay());
            writing.add(project.writing());
            plain.add(project.plain());
        }
        results.add(new Result(size, released, what, Cost.median(plain), Cost.median(writing), Cost.median(belay)));
        System.out.println(Result.table(List.of(results.get(results.size() - 1))));
    }
}
