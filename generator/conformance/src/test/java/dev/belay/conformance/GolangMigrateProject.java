package dev.belay.conformance;

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
    Command.Run run(String... command) {
        var scratch = database.scratch();
        List<String> arguments = new ArrayList<>(List.of(
                "-path",
                folders.migrations().toString(),
                "-database",
                driver + "://postgres@localhost:" + scratch.server().port() + "/" + scratch.name()
                        + "?sslmode=disable"));
        arguments.addAll(Arrays.asList(command));
        return Command.in(Path.of("."), ExternalTool.golangMigrate().toString())
                .with(arguments.toArray(String[]::new))
                .run();
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
