package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Without a migration the clients of a scenario notice nothing, so that what they notice with one comes from it. */
@Execution(ExecutionMode.CONCURRENT)
final class ControlRunTest {

    @TempDir
    private Path folder;

    @Test
    void findsNothing() throws Exception {
        BenchReport report = new Bench("rename-with-default", BenchOptions.slice(2)).control(folder);
        assertThat(report.errors()).isEmpty();
        assertThat(report.wrongValues()).isZero();
        assertThat(report.longestBlocked().millis()).isZero();
        assertThat(report.migrations().runs()).isZero();
        assertThat(report.statements())
                .extracting(BenchReport.StatementCount::stage)
                .contains(Stage.values());
        assertThat(report.passed()).isTrue();
    }
}
