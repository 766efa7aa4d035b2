package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
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
record FlywayProject(ProofDatabase database, RenderedFolders folders) implements ToolSteps {

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

    /** Undoes everything, newest first, as the recipe says. */
    void revertAll() throws SQLException {
        for (int unit = units().size(); unit > 0; unit--) {
            back(unit);
        }
    }

    /** The script for people that undoes a unit. */
    String revertScript(int unit) {
        try {
            return Files.readString(
                    folders.revert().resolve("revert-" + units().get(unit - 1).getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String ledger() {
        return "flyway_schema_history";
    }

    @Override
    public List<Path> units() {
        return folders.migrationsEndingWith(".sql").stream()
                .sorted(Comparator.comparing(file -> new BigInteger(version(file))))
                .toList();
    }

    @Override
    public void on(int unit) {
        var flyway = configuration(false).target(version(units().get(unit - 1))).load();
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
    }

    @Override
    public void back(int unit) throws SQLException {
        database.runScript(revertScript(unit));
    }

    private static String version(Path file) {
        String name = file.getFileName().toString();
        return name.substring(1, name.indexOf("__"));
    }
}
