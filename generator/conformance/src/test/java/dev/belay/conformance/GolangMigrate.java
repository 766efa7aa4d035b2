package dev.belay.conformance;

import dev.belay.core.config.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * golang-migrate.
 *
 * @param driver {@code postgres} or {@code pgx5}
 */
record GolangMigrate(String driver) implements Tool {

    /** What the tool prints where the last migration went well. */
    private static final Pattern VERSION = Pattern.compile("([0-9]+)\\s*");

    @Override
    public String name() {
        return "golang-migrate-" + driver;
    }

    @Override
    public Target target() {
        return Target.of("golang-migrate", "migrations");
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Migrations(folder, database);
    }

    private final class Migrations extends Project {

        private final Command migrate;

        Migrations(Path folder, ProofDatabase database) {
            super(folder, GolangMigrate.this.target(), database);
            migrate = Command.in(
                    folder,
                    ExternalTool.golangMigrate().toString(),
                    "-path",
                    migrations().toString(),
                    "-database",
                    database.url(driver) + "?sslmode=disable");
        }

        @Override
        Command.Run migrate() {
            return migrate.with("up").run();
        }

        @Override
        List<String> pending() {
            var printed = VERSION.matcher(migrate.with("version").run().output());
            long version = printed.matches() ? Long.parseLong(printed.group(1)) : 0;
            return placed().stream()
                    .map(unit -> unit.up().name())
                    .filter(name -> Long.parseLong(name.substring(0, name.indexOf('_'))) > version)
                    .toList();
        }

        @Override
        void revert(int units) {
            migrate.with("down", String.valueOf(units)).run().successful();
        }

        @Override
        List<String> dropLedger() {
            return List.of("DROP TABLE IF EXISTS schema_migrations");
        }
    }
}
