package dev.belay.postgres.tools;

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
record GolangMigrateProject(String driver, RenderedFolders folders, ProofDatabase database) {

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
}
