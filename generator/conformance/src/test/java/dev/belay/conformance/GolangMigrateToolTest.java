package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Naming;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.plan.Plan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is golang-migrate's own: it remembers one number. */
final class GolangMigrateToolTest {

    private static final GolangMigrate TOOL = new GolangMigrate("pgx5");

    @TempDir
    private Path folder;

    @Test
    void passesOverWhatComesLaterWithAnEarlierTime() throws SQLException {
        List<Plan> plans = ProofHistory.plans();
        try (var database = ProofDatabase.empty()) {
            Project project = TOOL.open(folder, database);
            List<Rendered> rendered = Rendered.history(
                    plans, project.target().withNaming(Naming.TIMESTAMP), Head.EMPTY, Histories.POLICY);
            project.place(rendered.get(0));
            project.migrate().successful();

            LocalDateTime at = plans.get(0).change().at();
            write(project, at.minusDays(1), "hidden");
            assertThat(project.migrate().successful().output()).contains("no change");
            assertThat(database.ask("SELECT to_regclass('hidden')")).isEqualTo("null");
            assertThat(Frameworks.of("golang-migrate").orElseThrow().newestTime(head(rendered)))
                    .hasValueSatisfying(newest ->
                            assertThat(newest.time()).isAfterOrEqualTo(at).isBefore(at.plusMinutes(1)));

            write(project, at.plusDays(1), "seen");
            project.migrate().successful();
            assertThat(database.ask("SELECT to_regclass('seen')")).isEqualTo("seen");
        }
    }

    private static Head head(List<Rendered> rendered) {
        return Head.EMPTY.after(rendered.get(0).artifacts());
    }

    /** As a colleague generates it, who has not seen ours. */
    private static void write(Project project, LocalDateTime at, String table) {
        String name = project.target().directory() + "/%tY%<tm%<td%<tH%<tM%<tS_%s".formatted(at, table);
        project.write(name + ".up.sql", "CREATE TABLE " + table + " (id bigint);\n");
        project.write(name + ".down.sql", "DROP TABLE " + table + ";\n");
    }
}
