package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients of two releases notice nothing while a change goes through its phases by a real tool, and every value is there
 * afterwards. {@code -Dbelay.bench.tool=} names the tool, {@code -Dbelay.bench.scenario=} is a pattern for scenarios, and
 * {@code -Dbelay.bench.seed=} repeats a run.
 */
final class LiveBenchTest {

    private static final String TOOL = System.getProperty("belay.bench.tool", "golang-migrate-pgx5");
    private static final String SCENARIO = System.getProperty("belay.bench.scenario", "rename-with-default");
    private static final long SEED = Long.getLong("belay.bench.seed", 20_261_122);
    private static final boolean NIGHTLY = "1".equals(System.getenv("BELAY_NIGHTLY"));

    @TempDir
    private Path folder;

    static List<String> scenarios() {
        return Bench.scenarios().stream().filter(name -> name.matches(SCENARIO)).toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void losesNothing(String scenario) throws Exception {
        BenchOptions options = NIGHTLY ? BenchOptions.nightly(SEED) : BenchOptions.slice(SEED);
        BenchReport report = new Bench(scenario, options).with(TOOL, folder);
        System.out.println(new ReportLine(report).text());
        assertThat(ReportSchema.problems(ReportFiles.json(report))).isEmpty();
        assertThat(report.passed()).as(new ReportLine(report).details()).isTrue();
    }
}
