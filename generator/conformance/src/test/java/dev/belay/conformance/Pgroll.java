package dev.belay.conformance;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.pgroll.PgrollRenderer;
import dev.belay.core.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * pgroll's own program, run as the guide beside the files says.
 *
 * @param mode {@code native}, with its version schemas, or {@code phased}, without
 */
record Pgroll(String mode) implements Tool {

    /** The statements that take pgroll's own tables and its versions of the schema out of sight. */
    static final List<String> LEDGER =
            List.of("SET LOCAL pgroll.no_inferred_migrations = 'TRUE'", "DROP SCHEMA IF EXISTS pgroll CASCADE", """
            DO $$
            DECLARE
              version name;
            BEGIN
              FOR version IN SELECT nspname FROM pg_namespace WHERE nspname LIKE 'public\\_%' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', version);
              END LOOP;
            END
            $$""");

    @Override
    public String name() {
        return "pgroll-" + mode;
    }

    @Override
    public Target target() {
        return Target.of("pgroll", "migrations").with(PgrollRenderer.MODE, mode);
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Migrations(folder, database);
    }

    /** To complete a change is to contract it, whether or not its author has written the contract yet. */
    @Override
    public List<Plan> leadingToTheSame(List<Plan> plans) {
        List<String> whole = Rendered.history(plans, target(), Head.EMPTY, Histories.POLICY).stream()
                .filter(Pgroll::isWhole)
                .map(rendered -> rendered.plan().change().id())
                .toList();
        List<Plan> all = new ArrayList<>(plans);
        Histories.contracting(plans, whole).ifPresent(all::add);
        return all;
    }

    private static boolean isWhole(Rendered rendered) {
        return rendered.artifacts().stream()
                .anyMatch(artifact ->
                        artifact.role() == Artifact.Role.UP && artifact.unit().isEmpty());
    }

    @Override
    public boolean saysChangesWhole() {
        return mode.equals("native");
    }

    /** Without version schemas pgroll walks through all that it has run before each step of a migration. */
    @Override
    public int casesInOneHistory() {
        return mode.equals("phased") ? 24 : Integer.MAX_VALUE;
    }

    /** A change that drops what views show, beside what pgroll has no operation for, is refused. */
    @Override
    public Optional<String> refuses(List<Plan> plans) {
        boolean mixed = plans.stream().anyMatch(plan -> plan.change().id().equals("0003_rework_orders"));
        return saysChangesWhole() && mixed ? Optional.of("pgroll-needs-its-own-operation") : Optional.empty();
    }

    /** The environment that the guide asks for. */
    Map<String, String> environment(ProofDatabase database) {
        Map<String, String> environment =
                new TreeMap<>(Map.of("PGROLL_PG_URL", database.url("postgres") + "?sslmode=disable", "NO_COLOR", "1"));
        if (mode.equals("phased")) {
            environment.putAll(Map.of("PGROLL_USE_VERSION_SCHEMA", "false", "PGROLL_LOCK_TIMEOUT", "0"));
        }
        return environment;
    }

    final class Migrations extends Project {

        private final Command pgroll;

        Migrations(Path folder, ProofDatabase database) {
            super(folder, Pgroll.this.target(), database);
            pgroll = Command.in(folder, ExternalTool.pgroll().toString()).with(environment(database));
            pgroll.with("init").run().successful();
        }

        @Override
        void follow(String commands) {
            pgroll.shell("pgroll", commands).run().successful();
        }

        @Override
        Command.Running start() {
            return pgroll.with("migrate", migrations().toString(), "--complete").start();
        }

        /** A migration that failed pgroll has rolled back itself; of one that was killed it knows nothing. */
        @Override
        void recover() {
            if (ask("SELECT count(*) FROM pgroll.migrations WHERE NOT done").equals("1")) {
                follow(page().code("pgroll was killed while it started", "pgroll rollback"));
            }
        }

        /** pgroll has dropped what was left of the index when it rolled back. */
        @Override
        void clear(String index) {}

        @Override
        List<String> pending() {
            List<String> completed = completed();
            return names().stream().filter(name -> !completed.contains(name)).toList();
        }

        /** Undoes every migration that has one of those units; one of a whole change goes with the first of them. */
        @Override
        void revert(int units) {
            List<Placed> applied = applied();
            List<String> wanted = new ArrayList<>();
            for (Placed unit : applied.subList(applied.size() - units, applied.size())) {
                names().stream()
                        .filter(name -> isOf(unit, name) && !wanted.contains(name))
                        .forEach(wanted::add);
            }
            completed().stream().filter(wanted::contains).forEach(this::revert);
        }

        /** Those without a migration too: the contract of a whole change, which is complete with it. */
        private List<Placed> applied() {
            List<String> pending = pending();
            return placed().stream()
                    .filter(unit -> pending.stream().noneMatch(name -> isOf(unit, name)))
                    .toList();
        }

        private void revert(String name) {
            try {
                database().runScript(Histories.text(reverts().resolve("revert-" + name + ".sql")));
            } catch (SQLException e) {
                throw new AssertionError("The way back of " + name + " fails: " + e.getMessage(), e);
            }
        }

        /**
         * A unit has a file of its own, or none, where its change is said whole; two changes may end in the same words.
         */
        private static boolean isOf(Placed unit, String name) {
            if (!unit.artifacts().isEmpty()) {
                return unit.up().name().equals(name + ".json");
            }
            String change = unit.change().substring(unit.change().indexOf('_') + 1);
            return name.substring(name.indexOf('_') + 1).equals(change);
        }

        /**
         * Without this pgroll would record the objects as migrations of its own, which no file in the folder matches.
         */
        @Override
        void runOfOthers(String script) throws SQLException {
            super.runOfOthers("SET pgroll.no_inferred_migrations = 'TRUE';\n" + script);
        }

        @Override
        List<String> dropLedger() {
            return LEDGER;
        }

        /** The names of the migrations in the folder, in the order in which pgroll runs them. */
        private List<String> names() {
            if (!Files.isDirectory(migrations())) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(migrations())) {
                return files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".json"))
                        .map(file -> file.substring(0, file.length() - ".json".length()))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What pgroll has recorded as done, newest first; its own command says nothing without version schemas. */
        private List<String> completed() {
            return List.of(ask("SELECT coalesce(string_agg(name, ' ' ORDER BY created_at DESC), '')"
                            + " FROM pgroll.migrations WHERE done")
                    .split(" "));
        }

        private String ask(String query) {
            try {
                return database().ask(query);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
