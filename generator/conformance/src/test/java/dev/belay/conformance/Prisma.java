package dev.belay.conformance;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.prisma.PrismaRenderer;
import dev.belay.dsl.names.Identifier;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prisma's command line with its own schema engine as a WASM build.
 *
 * @param major 7 or 6
 * @param mode {@code batch}, where the engine sends a migration as one query (native engines up to 7.3, and later ones
 *     where their parser gives up), or {@code split}, where it sends statement by statement (7.4 and later)
 * @param schema the schema of the address, which is where the ledger is and all that is on the search path
 */
record Prisma(String major, String mode, String schema) implements Tool {

    private static final String SCHEMA_OF_7 = """
            datasource db {
              provider = "postgresql"
            }
            """;

    private static final String SCHEMA_OF_6 = """
            datasource db {
              provider = "postgresql"
              url      = env("DATABASE_URL")
            }
            """;

    private static final String CONFIGURATION_OF_7 = """
            export default {
              schema: "prisma/schema.prisma",
              migrations: { path: "prisma/migrations" },
              datasource: { url: process.env.DATABASE_URL },
            };
            """;

    /** The schema that Prisma takes where the address names none. */
    Prisma(String major, String mode) {
        this(major, mode, "public");
    }

    @Override
    public String name() {
        return "prisma-" + major + "-" + mode + (schema.equals("public") ? "" : "-in-" + schema);
    }

    @Override
    public Target target() {
        return Target.of("prisma", "prisma/migrations")
                .with(PrismaRenderer.VERSION, major)
                .withSchema(Identifier.of(schema));
    }

    @Override
    public Optional<String> saysAfterFailure() {
        return Optional.of("P3009");
    }

    @Override
    public Migrations open(Path folder, ProofDatabase database) {
        return new Migrations(folder, database);
    }

    /** A project of Prisma. */
    final class Migrations extends Project {

        private final Command prisma;
        private final Command psql;

        Migrations(Path folder, ProofDatabase database) {
            super(folder, Prisma.this.target(), database);
            var program = ExternalTool.installed("prisma", "PRISMA_" + major + "_VERSION", "prisma");
            String address = database.url("postgresql");
            prisma = Command.in(folder, program.toString())
                    .with(Map.of("DATABASE_URL", address + "?schema=" + schema, "PRISMA_SCRIPT_MODE", mode));
            psql = Command.in(folder, ExternalTool.psql().toString(), "-X", "-q", "-d", address);
            write("prisma/schema.prisma", major.equals("6") ? SCHEMA_OF_6 : SCHEMA_OF_7);
            if (!major.equals("6")) {
                write("prisma.config.ts", CONFIGURATION_OF_7);
            }
        }

        /** One of Prisma's commands. */
        Command prisma(String... words) {
            return prisma.with(words);
        }

        @Override
        Command.Running start() {
            return prisma("migrate", "deploy").start();
        }

        /** What failed is said to be rolled back: each unit can be run again. */
        @Override
        void recover() {
            names("finished_at IS NULL AND rolled_back_at IS NULL")
                    .forEach(name -> follow(page().command("After a failure", "npx prisma migrate resolve")
                            .replace("<migration>", name)));
        }

        @Override
        void clear(String index) {
            follow(page().code("CREATE INDEX CONCURRENTLY failed", "echo").replace("<index>", index));
        }

        @Override
        void unbuild(Placed builder, String index) {
            clear(index);
            recover();
            follow("migration=" + folderOf(builder) + "\n"
                    + page().block("Going back", "npx prisma db execute --stdin"));
        }

        /** Prisma 6 wants the schema named as well, as the page says. */
        @Override
        void follow(String commands) {
            prisma.shell(
                            "npx prisma",
                            major.equals("6")
                                    ? commands.replace(
                                            "prisma db execute", "prisma db execute --schema prisma/schema.prisma")
                                    : commands)
                    .run()
                    .successful();
        }

        /**
         * What {@code migrate status} says, which is held against the ledger: a CLI without its engine says nothing is.
         */
        @Override
        List<String> pending() {
            List<String> names = folders().toList();
            List<String> said = prisma("migrate", "status")
                    .run()
                    .output()
                    .lines()
                    .map(String::strip)
                    .filter(names::contains)
                    .toList();
            List<String> applied = applied();
            List<String> unrecorded =
                    names.stream().filter(name -> !applied.contains(name)).toList();
            if (!said.equals(unrecorded)) {
                throw new AssertionError("status says " + said + " and the ledger lacks " + unrecorded);
            }
            return said;
        }

        /** As the recipe's script for psql does, as many migrations as wanted. */
        @Override
        void revert(int units) {
            List<String> applied = applied();
            String script = Stream.iterate(applied.size() - 1, index -> index - 1)
                    .limit(units)
                    .map(applied::get)
                    .map(name -> "\\i prisma/migrations/" + name + "/down.sql\n" + forget(name) + "\n")
                    .collect(Collectors.joining("", "\\set ON_ERROR_STOP on\n", ""));
            write("revert.sql", script);
            psql.with("-f", "revert.sql").run().successful();
        }

        /** Runs the script of a change's way back that lies beside the migrations. */
        Command.Run revertWhole(String change) {
            return psql.with(
                            "-f", reverts().resolve("revert-" + change + ".sql").toString())
                    .run();
        }

        /** What makes Prisma forget a migration. */
        private String forget(String name) {
            return "DELETE FROM " + ledger() + " WHERE \"migration_name\" = '" + name + "';";
        }

        private String ledger() {
            return schema + "._prisma_migrations";
        }

        /** The migrations that the ledger calls applied, oldest first. */
        List<String> applied() {
            return names("finished_at IS NOT NULL AND rolled_back_at IS NULL");
        }

        private List<String> names(String condition) {
            try {
                if (database().ask("SELECT to_regclass('" + ledger() + "')").equals("null")) {
                    return List.of();
                }
                String names = database()
                        .ask("SELECT coalesce(string_agg(migration_name, ' ' ORDER BY migration_name), '')" + " FROM "
                                + ledger() + " WHERE " + condition);
                return Arrays.stream(names.split(" "))
                        .filter(name -> !name.isEmpty())
                        .toList();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        List<String> dropLedger() {
            return List.of(
                    schema.equals("public")
                            ? "DROP TABLE IF EXISTS " + ledger()
                            : "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }

        private Stream<String> folders() {
            return placed().stream().map(Migrations::folderOf);
        }

        private static String folderOf(Placed unit) {
            return unit.up().name().substring(0, unit.up().name().indexOf('/'));
        }
    }
}
