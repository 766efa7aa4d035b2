package dev.belay.conformance;

import dev.belay.core.config.Target;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    public Optional<String> saysAfterFailure() {
        return Optional.of("irty database version");
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Migrations(folder, database);
    }

    /** Commands of the page, as people type them in a project. */
    Command typed(Path folder, ProofDatabase database, String commands) {
        return Command.in(folder, ExternalTool.golangMigrate().toString())
                .with(Map.of("DATABASE_URL", database.url(driver) + "?sslmode=disable"))
                .shell("migrate", commands);
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
        void follow(String commands) {
            typed(folder(), database(), commands).run().successful();
        }

        @Override
        Command.Running start() {
            return migrate.with("up").start();
        }

        /**
         * The version that failed is forced back to the one before it. One that was killed may have been committed all
         * the same, because the server ends what it was told to do: its stamp says so, and then it stays.
         */
        @Override
        void recover() {
            dirty().ifPresent(failed -> {
                boolean committed =
                        placed().stream().anyMatch(unit -> number(unit.up().name()) == failed && isCommitted(unit));
                force(committed ? failed : versions().lower(failed));
            });
        }

        @Override
        void declareApplied() {
            force(versions().higher(dirty().orElse(version())));
        }

        /** What fails on the way back leaves the version before it behind. */
        @Override
        void declareNotReverted() {
            dirty().ifPresent(before -> force(versions().higher(before)));
        }

        private void force(@Nullable Long version) {
            follow(page().command("After a failure", "migrate -path")
                    .replace("11", version == null ? "-1" : version.toString()));
        }

        /** The version that a failure has left behind. */
        private Optional<Long> dirty() {
            var dirty = DIRTY.matcher(migrate.with("version").run().output());
            return dirty.matches() ? Optional.of(Long.valueOf(dirty.group(1))) : Optional.empty();
        }

        private long version() {
            var version = VERSION.matcher(migrate.with("version").run().output());
            return version.matches() ? Long.parseLong(version.group(1)) : 0;
        }

        private NavigableSet<Long> versions() {
            return placed().stream()
                    .map(unit -> number(unit.up().name()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private boolean isCommitted(Placed unit) {
            try {
                return unit.unit().transactional()
                        && database().isStamped(unit.change(), unit.unit().name());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
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
