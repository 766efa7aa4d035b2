package dev.belay.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.ddl.Ddl;
import dev.belay.core.ddl.PostgresWriter;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Operation;
import dev.belay.dsl.Problem;
import dev.belay.schemas.SchemaName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans of a history that uses every operation. */
final class PlanWriterTest {

    private static final PlanWriter WRITER =
            new PlanWriter(new PostgresWriter(ServerVersion.DEFAULT, Policy.defaults())::statements);

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsWrittenIsValid(Plan plan) {
        SourceLines lines = new SourceLines(plan.change().id());
        ProblemCollector problems = new ProblemCollector(lines);
        Document document =
                DocumentParser.json(WRITER.write(plan), lines, problems).orElseThrow();
        SchemaCheck.check(SchemaName.PLAN, document, problems);
        assertThat(problems.sorted()).extracting(Problem::toString).isEmpty();
    }

    @Test
    void thePlanOfOneChangeHasOneText() {
        assertThat(plans(15).map(WRITER::write))
                .isEqualTo(plans(15).map(WRITER::write).toList());
    }

    @Test
    void everyOperationIsPlanned() {
        assertThat(changes().stream()
                        .flatMap(change -> change.intents().stream())
                        .map(intent -> Words.of(intent.operation().getClass()))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ChangeSamplesTest.operations(Operation.class)
                        .map(Words::of)
                        .toList());
    }

    @Test
    void everyStatementHasAKindOfItsOwn() {
        assertThat(ChangeSamplesTest.operations(Ddl.class).map(PlanWriter::kind))
                .hasSizeGreaterThan(40)
                .doesNotHaveDuplicates()
                .allMatch(kind -> kind.matches("[a-z]+(-[a-z]+)+"))
                .contains("column-add", "guard-lock-tables", "row-run-backfill");
    }

    static Stream<Plan> plans() {
        return Stream.of(14, 15, 18).flatMap(PlanWriterTest::plans);
    }

    private static Stream<Plan> plans(int server) {
        History history = History.plan(changes(), new ServerVersion(server), Policy.defaults());
        assertThat(history.problems()).extracting(Problem::toString).isEmpty();
        return history.plans().stream();
    }

    private static List<Change> changes() {
        return GoldenFile.all("history", ".json").stream()
                .map(ChangeSamplesTest::read)
                .toList();
    }
}
