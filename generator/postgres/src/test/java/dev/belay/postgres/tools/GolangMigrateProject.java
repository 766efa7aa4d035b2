package dev.belay.postgres.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A project that runs golang-migrate.
 *
 * @param driver {@code postgres} or {@code pgx5}
 * @param folders its migrations
 * @param database its database
 */
record GolangMigrateProject(String driver, RenderedFolders folders, ProofDatabase database) implements ToolSteps {

    /** Runs one command of the tool. */
    ExternalTool.Run run(String... command) {
        var scratch = database.scratch();
        List<String> arguments = new ArrayList<>(List.of(
                "-path",
                folders.migrations().toString(),
                "-database",
                driver + "://postgres@localhost:" + scratch.server().port() + "/" + scratch.name()
                        + "?sslmode=disable"));
        arguments.addAll(Arrays.asList(command));
        return ExternalTool.golangMigrate().run(arguments.toArray(String[]::new));
    }

    @Override
    public String ledger() {
        return "schema_migrations";
    }

    @Override
    public List<Path> units() {
        return folders.migrationsEndingWith(".up.sql");
    }

    @Override
    public void on(int unit) {
        assertThat(run("up", "1")).matches(run -> run.exit() == 0, "exit 0");
    }

    @Override
    public void back(int unit) {
        assertThat(run("down", "1")).matches(run -> run.exit() == 0, "exit 0");
    }
}
