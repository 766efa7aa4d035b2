package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bench finds what people get wrong, and finds nothing where nobody has got anything wrong. {@code
 * -Dbelay.bench.fault=} is a pattern for the faults.
 */
@Execution(ExecutionMode.CONCURRENT)
final class PlantedFaultTest {

    private static final String FAULT = System.getProperty("belay.bench.fault", "none|trigger-overwrites");

    @TempDir
    private Path folder;

    static List<String> faults() {
        return PlantedFault.names().stream().filter(name -> name.matches(FAULT)).toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFound(String name) throws Exception {
        PlantedFault fault = PlantedFault.read(name);
        BenchOptions options = BenchOptions.slice(1).withRows(fault.rows()).withoutWaysBack();
        BenchReport report = new Bench(fault.scenario(), options).with(fault, folder);
        assertThat(found(report)).as(new ReportLine(report).details()).containsAll(fault.finds());
        assertThat(report.passed())
                .as(new ReportLine(report).details())
                .isEqualTo(fault.finds().isEmpty());
    }

    private static List<String> found(BenchReport report) {
        List<String> found = new ArrayList<>();
        report.errors().forEach(error -> found.add(error.sqlState()));
        if (report.wrongValues() > 0) {
            found.add("wrong");
        }
        if (report.longestBlocked().millis() > report.longestBlocked().limitMillis()) {
            found.add("blocked");
        }
        return found;
    }
}
