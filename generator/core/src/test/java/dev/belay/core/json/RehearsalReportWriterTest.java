package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.plan.DownClass;
import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.RelationLock;
import dev.belay.core.report.rehearsal.ClientCount;
import dev.belay.core.report.rehearsal.Deviation;
import dev.belay.core.report.rehearsal.KillReport;
import dev.belay.core.report.rehearsal.RehearsalReport;
import dev.belay.core.report.rehearsal.StepReport;
import dev.belay.core.report.rehearsal.UnitReport;
import dev.belay.core.report.rehearsal.WayBackReport;
import dev.belay.dsl.Problem;
import dev.belay.dsl.names.TableName;
import dev.belay.schemas.SchemaName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RehearsalReportWriterTest {

    private static final Facts FACTS = new Facts(
            List.of(new RelationLock(TableName.of("sales", "orders"), LockMode.ACCESS_EXCLUSIVE)),
            List.of(TableName.of("orders")),
            List.of());

    private static final Deviation DEVIATION = new Deviation("lock-differs", "01_add", "no lock", "ACCESS\nEXCLUSIVE");

    private static final RehearsalReport QUIET =
            new RehearsalReport("0001_x", 15, List.of(), List.of(), List.of(), List.of());

    private static final RehearsalReport EVENTFUL = new RehearsalReport(
            "0002_y",
            18,
            List.of(new UnitReport(
                    "01_add",
                    Phase.BACKFILL,
                    List.of(new StepReport(0, FACTS, Facts.UNPREDICTED)),
                    Arrays.stream(KillReport.Victim.values())
                            .map(victim -> new KillReport(victim, 5, 10, true))
                            .toList(),
                    Arrays.stream(DownClass.values())
                            .map(downClass -> new WayBackReport(downClass, 1, 1, false))
                            .toList(),
                    List.of(DEVIATION),
                    12)),
            Arrays.stream(Phase.values())
                    .map(phase -> new ClientCount("old", phase, "update_one_column", 200))
                    .toList(),
            List.of(DEVIATION),
            List.of("a note"));

    @ParameterizedTest
    @MethodSource("reports")
    void whatIsWrittenIsValid(RehearsalReport report) {
        ProblemCollector problems = new ProblemCollector(new SourceLines("report.json"));
        Document document = DocumentParser.json(
                        RehearsalReportWriter.write(report), new SourceLines("report.json"), problems)
                .orElseThrow();
        SchemaCheck.check(SchemaName.REHEARSAL_REPORT, document, problems);
        assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    }

    static Stream<RehearsalReport> reports() {
        return Stream.of(QUIET, EVENTFUL);
    }

    @Test
    void aReportWithADeviationHasNotPassed() {
        assertThat(RehearsalReportWriter.write(QUIET)).contains("\"passed\": true");
        assertThat(RehearsalReportWriter.write(EVENTFUL))
                .contains("\"passed\": false")
                .contains("{\"table\": \"orders\", \"schema\": \"sales\", \"mode\": \"ACCESS EXCLUSIVE\"}")
                .contains("\"predicted\": false");
    }

    @Test
    void aMistakeInAnotherSchemaIsToldInItsWords() {
        String text = RehearsalReportWriter.write(EVENTFUL).replace("ACCESS EXCLUSIVE", "ACCES EXCLUSIVE");
        ProblemCollector problems = new ProblemCollector(new SourceLines("report.json"));
        Document document = DocumentParser.json(text, new SourceLines("report.json"), problems)
                .orElseThrow();
        SchemaCheck.check(SchemaName.REHEARSAL_REPORT, document, problems);
        assertThat(problems.sorted())
                .extracting(Problem::message)
                .containsExactly(
                        "[unknown-word] \"mode\" is \"ACCES EXCLUSIVE\", which is not known here. Remedy: Did you"
                                + " mean \"ACCESS EXCLUSIVE\"?");
    }
}
