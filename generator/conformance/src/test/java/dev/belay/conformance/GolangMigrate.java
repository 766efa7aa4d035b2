package dev.belay.conformance;

import dev.belay.core.config.Target;
import java.nio.file.Path;
import java.util.Comparator;
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

    private static final Pattern DIRTY = Pattern.compile("([0-9]+) \\(dirty\\)\\s*");

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
        Command.Running start() {
            return migrate.with("up").start();
        }

        /** The version that failed is forced back to the one before it. */
        @Override
        void recover() {
            var dirty = DIRTY.matcher(migrate.with("version").run().output());
            if (dirty.matches()) {
                long failed = Long.parseLong(dirty.group(1));
                String before = placed().stream()
                        .map(unit -> Long.parseLong(
                                unit.up().name().substring(0, unit.up().name().indexOf('_'))))
                        .filter(version -> version < failed)
                        .max(Comparator.naturalOrder())
                        .map(String::valueOf)
                        .orElse("-1");
                migrate.with("force", before).run().successful();
            }
        }

        @Override
        List<String> pending() {
            String printed = migrate.with("version").run().output();
            var version = VERSION.matcher(printed);
            var dirty = DIRTY.matcher(printed);
            long applied = version.matches()
                    ? Long.parseLong(version.group(1))
                    : dirty.matches() ? Long.parseLong(dirty.group(1)) - 1 : 0;
            return placed().stream()
                    .map(unit -> unit.up().name())
                    .filter(name -> number(name) > applied)
                    .toList();
        }

        private long number(String name) {
            return Long.parseLong(name.substring(0, name.indexOf('_')));
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
