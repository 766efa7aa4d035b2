package dev.belay.conformance;

import dev.belay.core.config.Target;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** pgroll with its version schemas switched off: its own program, run as the guide beside the files says. */
final class Pgroll implements Tool {

    @Override
    public String name() {
        return "pgroll";
    }

    @Override
    public Target target() {
        return Target.of("pgroll", "migrations");
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Migrations(folder, database);
    }

    private final class Migrations extends Project {

        private final Command pgroll;

        Migrations(Path folder, ProofDatabase database) {
            super(folder, Pgroll.this.target(), database);
            pgroll = Command.in(folder, ExternalTool.pgroll().toString())
                    .with(Map.of(
                            "PGROLL_PG_URL", database.url("postgres") + "?sslmode=disable",
                            "PGROLL_USE_VERSION_SCHEMA", "false",
                            "PGROLL_LOCK_TIMEOUT", "0",
                            "NO_COLOR", "1"));
            pgroll.with("init").run().successful();
        }

        @Override
        Command.Running start() {
            return pgroll.with("migrate", migrations().toString(), "--complete").start();
        }

        @Override
        List<String> pending() {
            List<String> completed = completed();
            return placed().stream()
                    .map(unit -> unit.up().name())
                    .filter(name -> !completed.contains(withoutExtension(name)))
                    .toList();
        }

        @Override
        void revert(int units) {
            List<String> completed = completed();
            for (String name : completed.subList(0, units)) {
                try {
                    database().runScript(Histories.text(reverts().resolve("revert-" + name + ".sql")));
                } catch (SQLException e) {
                    throw new AssertionError("The way back of " + name + " fails.", e);
                }
            }
        }

        @Override
        List<String> dropLedger() {
            return List.of("SET LOCAL pgroll.no_inferred_migrations = 'TRUE'", "DROP SCHEMA IF EXISTS pgroll CASCADE");
        }

        /** What pgroll has recorded as done, newest first; its own command says nothing without version schemas. */
        private List<String> completed() {
            try {
                return database()
                        .ask("SELECT coalesce(string_agg(name, ' ' ORDER BY created_at DESC), '')"
                                + " FROM pgroll.migrations WHERE done")
                        .lines()
                        .flatMap(line -> List.of(line.split(" ")).stream())
                        .toList();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String withoutExtension(String name) {
            return name.substring(0, name.length() - ".json".length());
        }
    }
}
