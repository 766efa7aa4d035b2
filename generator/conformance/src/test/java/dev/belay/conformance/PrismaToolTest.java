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

    private static final String DROP_INDEX = "DROP INDEX CONCURRENTLY \"customers_email_key\";";

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

            executed(project, major, "", "--file", "prisma/migrations/" + newest + "/down.sql");
            executed(project, major, project.forget(newest), "--stdin");
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
                            .differences(
                                    database.catalogAfter(project.dropLedger()), ComparisonOptions.anyColumnOrder()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch", "split"})
    void mendsAnIndexThatCouldNotBeBuilt(String mode) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Prisma.Migrations project = new Prisma("7", mode).open(folder, database);
            failToIndex(project);
            assertThat(project.migrate().output()).contains("P3009");
            executed(project, "7", DROP_INDEX, "--stdin");
            project.recover();
            isMended(project);
        }
    }

    @Test
    void mendsAnIndexThatWasPassedOver() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Prisma.Migrations project = new Prisma("7", "batch").open(folder, database);
            String migration = failToIndex(project);
            project.recover();
            assertThat(project.migrate().output()).contains("[index-invalid]");
            executed(project, "7", DROP_INDEX, "--stdin");
            project.recover();
            executed(project, "7", project.forget(migration), "--stdin");
            isMended(project);
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
                            .differences(
                                    database.catalogAfter(project.dropLedger()), ComparisonOptions.anyColumnOrder()))
                    .isEmpty();
            project.revert(project.placed().size());
            assertThat(database.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                    .isEqualTo("0");
        }
    }

    /** Leaves an invalid index and a failed migration, whose cause is gone. */
    private static String failToIndex(Prisma.Migrations project) throws SQLException {
        Rendered.history(Histories.shop().subList(0, 9), project.target(), Head.EMPTY, Histories.POLICY)
                .forEach(project::place);
        project.migrate().successful();
        List<String> applied = project.applied();
        String migration = applied.stream()
                .filter(name -> name.contains("index_customers_email_key"))
                .findFirst()
                .orElseThrow();
        project.revert(applied.size() - applied.indexOf(migration));
        project.database()
                .execute("INSERT INTO customers (email, name, full_name) VALUES ('a', 'a', 'a'), ('a', 'a', 'a')");
        Command.Run failed = project.migrate();
        assertThat(failed.exit()).as(failed.output()).isNotZero();
        project.database().execute("DELETE FROM customers WHERE id = (SELECT max(id) FROM customers)");
        return migration;
    }

    private static void isMended(Prisma.Migrations project) throws SQLException {
        project.migrate().successful();
        assertThat(project.pending()).isEmpty();
        assertThat(project.database().ask("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                .isEqualTo("0");
    }

    private static void executed(Prisma.Migrations project, String major, String input, String... words) {
        Command command = project.prisma("db", "execute").with(words);
        Command whole = major.equals("6") ? command.with("--schema", "prisma/schema.prisma") : command;
        whole.start(input).await().successful();
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
