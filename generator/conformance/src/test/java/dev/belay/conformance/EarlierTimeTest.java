package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Naming;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.NewestTime;
import dev.belay.core.frameworks.NewestTime.Earlier;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a tool that goes by times does with a migration that a colleague generates before the time of ours, which are
 * applied already: it passes over it, refuses, or runs it now, though before ours in every new database.
 */
final class EarlierTimeTest {

    private static final String TIME = "20261031120000";
    private static final String SQL = "CREATE TABLE hidden (id bigint);\n";

    @TempDir
    private Path folder;

    static List<Tool> tools() {
        return Stream.of("drizzle-1", "flyway", "golang-migrate-pgx5", "knex-js", "pgroll-phased", "prisma-7-batch")
                .map(Tools::named)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void goesAsTheGoalSyncSays(Tool tool) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Project project = tool.open(folder, database);
            List<Rendered> history = Rendered.history(
                    Histories.codes().subList(0, 1),
                    project.target().withNaming(Naming.TIMESTAMP),
                    Head.EMPTY,
                    Histories.POLICY);
            history.forEach(project::place);
            project.migrate().successful();
            generated(tool)
                    .forEach((name, text) -> project.write(project.target().directory() + "/" + name, text));
            Command.Run run = project.migrate();
            boolean there = database.ask("SELECT to_regclass('hidden')").equals("hidden");
            Earlier found = run.exit() != 0 ? Earlier.REFUSED : there ? Earlier.OUT_OF_ORDER : Earlier.PASSED_OVER;
            NewestTime said = Frameworks.of(tool.target().framework())
                    .orElseThrow()
                    .newestTime(Head.EMPTY.after(history.get(0).artifacts()))
                    .orElseThrow();
            assertThat(said.earlier()).as(run.output()).isEqualTo(found);
        }
    }

    private static Map<String, String> generated(Tool tool) {
        return switch (tool.target().framework()) {
            case "flyway" -> Map.of("V" + TIME + "__hidden.sql", SQL);
            case "golang-migrate" ->
                Map.of(TIME + "_hidden.up.sql", SQL, TIME + "_hidden.down.sql", "DROP TABLE hidden;\n");
            case "knex" -> Map.of(TIME + "_hidden.js", """
                        exports.up = (knex) => knex.raw("%s");
                        exports.down = (knex) => knex.raw("DROP TABLE hidden");
                        """.formatted(SQL.strip()));
            case "pgroll" ->
                Map.of(TIME + "_hidden.json", "{\"operations\": [{\"sql\": {\"up\": \"" + SQL.strip() + "\"}}]}\n");
            default -> Map.of(TIME + "_hidden/migration.sql", SQL);
        };
    }
}
