package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients of two releases notice nothing while a change goes through its phases by a real tool, and every value is
 * there afterwards. {@code -Dbelay.bench.tool=} names the tool, {@code -Dbelay.bench.scenario=} is a pattern for
 * scenarios, and {@code -Dbelay.bench.seed=} repeats a run, {@code -Dbelay.bench.reader=} says for how many seconds a
 * reader stays in the way.
 */
@Execution(ExecutionMode.CONCURRENT)
final class LiveBenchTest {

    private static final String TOOL = System.getProperty("belay.bench.tool", "golang-migrate-pgx5");
    private static final String SCENARIO = System.getProperty("belay.bench.scenario", "rename-with-default");
    private static final long SEED = Long.getLong("belay.bench.seed", 20_261_122);
    private static final boolean NIGHTLY = "1".equals(System.getenv("BELAY_NIGHTLY"));

    private static final int READER = Integer.getInteger("belay.bench.reader", -1);

    private static final Queue<BenchReport> REPORTS = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    static List<String> scenarios() {
        return Bench.scenarios().stream().filter(name -> name.matches(SCENARIO)).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void losesNothing(String scenario) throws Exception {
        BenchOptions options = options();
        BenchReport report = new Bench(scenario, options).with(TOOL, folder);
        System.out.println(new ReportLine(report).text());
        REPORTS.add(report);
        assertThat(ReportSchema.problems(ReportFiles.json(report))).isEmpty();
        assertThat(report.passed()).as(new ReportLine(report).details()).isTrue();
    }

    private static BenchOptions options() {
        BenchOptions options = NIGHTLY ? BenchOptions.nightly(SEED) : BenchOptions.slice(SEED);
        return READER < 0 ? options : options.withLongReader(Duration.ofSeconds(READER));
    }

    /** Changes that clients notice stand apart, with what was predicted and what was seen. */
    @AfterAll
    static void tellEffects() {
        for (BenchReport report : REPORTS) {
            List<String> predicted = new Bench(report.scenario(), BenchOptions.slice(SEED))
                    .scenario()
                    .predicted();
            Map<String, Integer> seen = new TreeMap<>();
            report.errors().forEach(error -> seen.merge(error.sqlState(), error.count(), Integer::sum));
            if (!predicted.isEmpty() || !seen.isEmpty()) {
                System.out.printf("clients notice %-24s predicted %s, seen %s%n", report.scenario(), predicted, seen);
            }
        }
    }
}
