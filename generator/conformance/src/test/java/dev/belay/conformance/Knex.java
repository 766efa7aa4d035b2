package dev.belay.conformance;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.knex.KnexRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knex's command line.
 *
 * @param modules the language of the migrations, as the option of the target names it
 */
record Knex(String modules) implements Tool {

    private static final String NONE = "No Pending Migration files Found.";

    /** What {@code knex migrate:down} does, as often as said, without starting a program each time. */
    private static final String DOWN = """
            const knex = require("knex")(require("./knexfile"));

            (async () => {
              for (let unit = 0; unit < Number(process.argv[2]); unit++) {
                await knex.migrate.down();
              }
            })().finally(() => knex.destroy());
            """;

    @Override
    public String name() {
        return "knex-" + modules;
    }

    @Override
    public Target target() {
        return Target.of("knex", "migrations").with(KnexRenderer.MODULES, modules);
    }

    @Override
    public boolean rebuildsIndexes() {
        return true;
    }

    @Override
    public Optional<String> saysAfterKill() {
        return Optional.of("Migration table is already locked");
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Migrations(folder, database);
    }

    private final class Migrations extends Project {

        private final Command knex;

        Migrations(Path folder, ProofDatabase database) {
            super(folder, Knex.this.target(), database);
            Path installed = ExternalTool.installed("knex", "KNEX_VERSION", "node_modules");
            link(folder.resolve("node_modules"), installed);
            boolean modern = modules.equals("esm");
            write(
                    "package.json",
                    "{ \"private\": true, \"type\": \"%s\" }\n".formatted(modern ? "module" : "commonjs"));
            write("migrations/.gitkeep", "");
            write("knexfile.js", """
                    %s {
                      client: "pg",
                      connection: process.env.DATABASE_URL,
                      migrations: { directory: "./migrations", extension: "%s"%s },
                    };
                    """.formatted(
                            modern ? "export default" : "module.exports =",
                            modern ? "js" : modules,
                            modules.equals("mjs") ? ", loadExtensions: [\".mjs\"]" : ""));
            write("down.js", DOWN);
            knex = Command.in(folder, "node", "node_modules/knex/bin/cli.js")
                    .with(Map.of("DATABASE_URL", database.url("postgres"), "NODE_OPTIONS", options()));
        }

        private String options() {
            return modules.equals("ts") ? "--import tsx" : "";
        }

        @Override
        void follow(String commands) {
            knex.shell("knex", commands).run().successful();
        }

        @Override
        Command.Running start() {
            return knex.with("migrate:latest").start();
        }

        /** The file drops what is left of the index. */
        @Override
        void clear(String index) {}

        /** A program that was killed leaves its lock behind. */
        @Override
        void recover() {
            follow(page().code("a process was killed", "knex migrate:unlock"));
        }

        @Override
        List<String> pending() {
            String printed = knex.with("migrate:list").run().successful().output();
            return printed.contains(NONE)
                    ? List.of()
                    : printed.lines()
                            .dropWhile(line -> !line.contains("Pending Migration file"))
                            .skip(1)
                            .toList();
        }

        @Override
        void revert(int units) {
            Command revert = units == placed().size()
                    ? knex.with("migrate:rollback", "--all")
                    : Command.in(folder(), "node", "down.js", String.valueOf(units))
                            .with(knex.environment());
            revert.run().successful();
        }

        @Override
        List<String> dropLedger() {
            return List.of("DROP TABLE IF EXISTS knex_migrations, knex_migrations_lock");
        }
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
