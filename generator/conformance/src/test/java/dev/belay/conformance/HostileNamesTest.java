package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import dev.belay.postgres.catalog.ComparisonOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each hostile name as a table, a column, an index, a constraint and the label of an enum, in every tool: the catalog
 * is the one that the bare statements make, and nothing is left after the way back.
 */
final class HostileNamesTest {

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Tools.ofWholeHistories();
    }

    @Test
    void areThreeHundred() {
        assertThat(HostileNames.all()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        assertThat(HostileNames.all().stream()
                        .filter(name -> !HostileTables.refusal(name).isEmpty()))
                .as("names that are refused when they are written")
                .hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("tools")
    void arrive(Tool tool) throws SQLException {
        List<Plan> plans = HostileTables.plans(HostileNames.groups(100));
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(plans)) {
            Project project = tool.open(folder, database);
            var nothing = database.catalogAfter(project.dropLedger());
            Rendered.history(plans, project.target(), Head.EMPTY, Histories.POLICY)
                    .forEach(project::place);
            project.migrate().successful();
            assertThat(byHand.catalogAfter(List.of())
                            .differences(database.catalogAfter(project.dropLedger()), ComparisonOptions.strict()))
                    .isEmpty();
            long arrived = HostileNames.all().stream()
                    .filter(name -> HostileTables.refusal(name).isEmpty())
                    .count();
            System.out.printf(
                    "%s: %d hostile names arrived, %d refused%n",
                    tool.name(), arrived, HostileNames.all().size() - arrived);
            project.revert(project.placed().size());
            assertThat(nothing.differences(database.catalogAfter(project.dropLedger()), ComparisonOptions.strict()))
                    .isEmpty();
        }
    }
}
