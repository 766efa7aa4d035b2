package dev.belay.conformance;

import dev.belay.core.config.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Flyway's open edition: its own migrator, in the version of the build.
 *
 * @param target what the project decided about the files
 */
record FlywayCommunity(Target target) implements Tool {

    /** Files as Flyway's users name them. */
    FlywayCommunity() {
        this(Target.of("flyway", "migrations"));
    }

    @Override
    public String name() {
        return "flyway";
    }

    @Override
    public Optional<String> saysAfterFailure() {
        return Optional.of("failed migration");
    }

    /** What failed in a transaction has left no record. */
    @Override
    public Optional<String> saysAfterRefusal() {
        return Optional.empty();
    }

    @Override
    public Optional<String> saysAfterKill() {
        return Optional.empty();
    }

    @Override
    public Scripts open(Path folder, ProofDatabase database) {
        return new Scripts(folder, database);
    }

    /** Flyway with the setting that Belay's files need. */
    static Flyway flyway(String jdbcUrl, Path migrations, String schema) {
        return configuration(jdbcUrl, migrations, false).defaultSchema(schema).load();
    }

    private static FluentConfiguration configuration(String jdbcUrl, Path migrations, boolean transactionalLock) {
        var configuration =
                Flyway.configure().dataSource(jdbcUrl, "postgres", "").locations("filesystem:" + migrations);
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(transactionalLock);
        return configuration;
    }

    /** A folder of SQL. */
    final class Scripts extends Project {

        private final Flyway flyway;

        Scripts(Path folder, ProofDatabase database) {
            super(folder, FlywayCommunity.this.target(), database);
            flyway = FlywayCommunity.flyway(
                    database.jdbcUrl(), migrations(), target().schema().value());
        }

        /** Flyway as this project runs it. */
        Flyway flyway() {
            return flyway;
        }

        /** Flyway as it is without the setting that Belay's files need. */
        Flyway flywayWithTransactionalLock() {
            return configuration(database().jdbcUrl(), migrations(), true).load();
        }

        /** Runs a way back for people, of a migration or of a whole change, by psql. */
        Command.Run runByPsql(String script) {
            return Command.in(
                            folder(),
                            ExternalTool.psql().toString(),
                            "-X",
                            "-d",
                            database().url("postgresql"))
                    .with("-f", reverts().resolve(script).toString())
                    .run();
        }

        /** In a process of its own, which can be killed. */
        @Override
        Command.Running start() {
            return Command.in(
                            folder(),
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            FlywayProcess.class.getName(),
                            database().jdbcUrl(),
                            migrations().toString(),
                            target().schema().value())
                    .start();
        }

        /** By the words of Flyway's command line, which do what its API does. */
        @Override
        void follow(String commands) {
            switch (commands) {
                case "flyway repair" -> flyway.repair();
                case "flyway migrate" -> migrate().successful();
                default -> throw new IllegalArgumentException(commands);
            }
        }

        @Override
        void recover() {
            follow(page().code("a backfill stops with an error", "flyway repair"));
        }

        @Override
        Command.Run migrate() {
            try {
                flyway.migrate();
                return new Command.Run(0, "");
            } catch (FlywayException refused) {
                return new Command.Run(1, refused.getMessage());
            }
        }

        @Override
        List<String> pending() {
            return Arrays.stream(flyway.info().pending())
                    .map(MigrationInfo::getScript)
                    .toList();
        }

        @Override
        void revert(int units) {
            var applied = flyway.info().applied();
            for (int index = applied.length - 1; index >= applied.length - units; index--) {
                try {
                    database().runScript(Files.readString(reverts().resolve("revert-" + applied[index].getScript())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (SQLException e) {
                    throw new AssertionError(applied[index].getScript() + ": " + e.getMessage(), e);
                }
            }
        }

        @Override
        List<String> dropLedger() {
            return List.of("DROP TABLE IF EXISTS flyway_schema_history");
        }
    }
}
