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
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes of {@code docs/tools/prisma.md}, as they stand there. */
final class PrismaToolTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"7", "6"})
    void goesBackByPrismasOwnCommands(String major) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Prisma.Migrations project = placed(new Prisma(major, "split"), database);
            project.migrate().successful();
            List<String> applied = project.applied();
            String newest = applied.get(applied.size() - 1);

            project.follow(
                    "migration=" + newest + "\n" + project.page().block("Going back", "npx prisma db execute --file"));
            assertThat(project.pending()).containsExactly(newest);

            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
        }
    }

    @Test
    void goesBackByTheScriptOfAChange() throws SQLException {
        try (var database = ProofDatabase.empty();
                var before = ProofDatabase.byHand(plans().subList(0, plans().size() - 1))) {
            Prisma.Migrations project = placed(new Prisma("7", "batch"), database);
            project.migrate().successful();
            project.revertWhole(last().change().id()).successful();
            assertThat(project.pending()).hasSize(last().units().size());
            assertThat(before.catalogAfter(List.of())
                            .differences(database.catalogAfter(project.dropLedger()), ComparisonOptions.strict()))
                    .isEmpty();
        }
    }

    @Test
    void findsTheTablesFromASchemaOfItsOwn() throws SQLException {
        try (var database = ProofDatabase.empty();
                var byHand = ProofDatabase.byHand(Histories.shop())) {
            Prisma.Migrations project = new Prisma("7", "split", "ledgers").open(folder, database);
            Rendered.history(Histories.shop(), project.target(), Head.EMPTY, Histories.POLICY)
                    .forEach(project::place);
            project.migrate().successful();
            assertThat(project.pending()).isEmpty();
            assertThat(byHand.catalogAfter(List.of())
                            .differences(database.catalogAfter(project.dropLedger()), ComparisonOptions.strict()))
                    .isEmpty();
            project.revert(project.placed().size());
            assertThat(database.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                    .isEqualTo("0");
        }
    }

    private Prisma.Migrations placed(Prisma tool, ProofDatabase database) {
        Prisma.Migrations project = tool.open(folder, database);
        Rendered.history(plans(), project.target(), Head.EMPTY, Histories.POLICY)
                .forEach(project::place);
        return project;
    }

    private static List<Plan> plans() {
        return Histories.shop().subList(0, 6);
    }

    private static Plan last() {
        return plans().get(plans().size() - 1);
    }
}
