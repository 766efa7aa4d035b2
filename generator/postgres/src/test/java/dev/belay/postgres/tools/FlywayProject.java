package dev.belay.postgres.tools;

import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Artifact.Role;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * A project that runs Flyway.
 *
 * @param database its database
 * @param folders its migrations
 */
record FlywayProject(ProofDatabase database, RenderedFolders folders) {

    /** Flyway with the setting that Belay's files need. */
    Flyway flyway() {
        return configuration(false).load();
    }

    /** Flyway's configuration, with its lock in a transaction or in a session. */
    FluentConfiguration configuration(boolean transactionalLock) {
        var scratch = database.scratch();
        var configuration = Flyway.configure()
                .dataSource(scratch.server().url(scratch.name()), "postgres", "")
                .locations("filesystem:" + folders.migrations());
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(transactionalLock);
        return configuration;
    }

    /** The scripts that undo a whole history, newest first. */
    static List<Artifact> revertScripts(List<Artifact> artifacts) {
        List<Artifact> scripts = new ArrayList<>();
        artifacts.stream()
                .filter(artifact -> artifact.role() == Role.UP)
                .forEach(artifact -> scripts.add(0, revertScript(artifacts, artifact)));
        return scripts;
    }

    /** The script that undoes one migration. */
    static Artifact revertScript(List<Artifact> artifacts, Artifact migration) {
        return artifacts.stream()
                .filter(artifact -> artifact.name().equals("revert-" + migration.name()))
                .findFirst()
                .orElseThrow();
    }
}
