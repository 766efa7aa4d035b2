package dev.belay.conformance;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.drizzle.DrizzleRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drizzle's own migrator, as an application calls it when it starts, or as {@code drizzle-kit migrate} does; that of
 * 0.31 prints nothing when it fails.
 *
 * @param version the format of the folder: 0 or 1
 * @param kit whether drizzle-kit runs it
 */
record Drizzle(String version, boolean kit) implements Tool {

    private static final String LEDGER = "drizzle.__drizzle_migrations";

    private static final String MIGRATE = """
            import { drizzle } from "drizzle-orm/node-postgres";
            import { migrate } from "drizzle-orm/node-postgres/migrator";
            import pg from "pg";

            const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
            try {
              await migrate(drizzle({ client: pool }), { migrationsFolder: "./migrations" });
            } catch (error) {
              console.error(error.cause ?? error);
              process.exitCode = 1;
            } finally {
              await pool.end();
            }
            """;

    private static final String CONFIGURATION = """
            export default {
              dialect: "postgresql",
              schema: "./schema.ts",
              out: "./migrations",
              dbCredentials: { url: process.env.DATABASE_URL },
            };
            """;

    /** As an application runs it. */
    Drizzle(String version) {
        this(version, false);
    }

    @Override
    public String name() {
        return "drizzle-" + version + (kit ? "-kit" : "");
    }

    @Override
    public Target target() {
        return Target.of("drizzle", "migrations").with(DrizzleRenderer.VERSION, version);
    }

    @Override
    public boolean rebuildsIndexes() {
        return true;
    }

    @Override
    public Project open(Path folder, ProofDatabase database) {
        return new Migrations(folder, database);
    }

    private final class Migrations extends Project {

        private final Command migrate;

        Migrations(Path folder, ProofDatabase database) {
            super(folder, Drizzle.this.target(), database);
            String key = "DRIZZLE_" + version + "_VERSION";
            link(folder.resolve("node_modules"), ExternalTool.installed("drizzle", key, "node_modules"));
            write("migrate.mjs", MIGRATE);
            write("drizzle.config.ts", CONFIGURATION);
            Command program = kit
                    ? Command.in(folder, "node_modules/.bin/drizzle-kit", "migrate")
                    : Command.in(folder, "node", "migrate.mjs");
            migrate = program.with(Map.of("DATABASE_URL", database.url("postgresql")));
        }

        @Override
        Command.Running start() {
            return migrate.start();
        }

        /** The file drops what is left of the index. */
        @Override
        void clear(String index) {}

        /** Drizzle has no command for it: the ledger holds the hash of each file that has run. */
        @Override
        List<String> pending() {
            try {
                String recorded =
                        database().ask("SELECT to_regclass('" + LEDGER + "')").equals("null")
                                ? ""
                                : database().ask("SELECT coalesce(string_agg(hash, ' '), '') FROM " + LEDGER);
                return placed().stream()
                        .map(Placed::up)
                        .filter(file -> !recorded.contains(hash(file.text())))
                        .map(Artifact::name)
                        .toList();
            } catch (SQLException e) {
                throw new AssertionError("The ledger cannot be read.", e);
            }
        }

        @Override
        void revert(int units) {
            List<String> pending = pending();
            List<Placed> newestFirst = new ArrayList<>(placed());
            newestFirst.removeIf(unit -> pending.contains(unit.up().name()));
            Collections.reverse(newestFirst);
            for (Placed unit : newestFirst.subList(0, units)) {
                try {
                    database().runScript(unit.down().text());
                } catch (SQLException e) {
                    throw new AssertionError("The way back of " + unit.up().name() + " fails: " + e.getMessage(), e);
                }
            }
        }

        @Override
        List<String> dropLedger() {
            return List.of("DROP SCHEMA IF EXISTS drizzle CASCADE");
        }

        /** The journal names what lies in the folder and no more. */
        @Override
        Artifact forPlaced(Artifact artifact) {
            if (artifact.role() != Artifact.Role.INDEX) {
                return artifact;
            }
            Set<String> files = placed().stream().map(unit -> unit.up().name()).collect(Collectors.toSet());
            ObjectNode journal = (ObjectNode) JsonMapper.shared().readTree(artifact.text());
            ArrayNode entries = journal.arrayNode();
            for (JsonNode entry : journal.path("entries")) {
                if (files.contains(entry.path("tag").asString() + ".sql")) {
                    entries.add(entry);
                }
            }
            journal.set("entries", entries);
            return new Artifact(artifact.folder(), artifact.name(), artifact.role(), artifact.unit(), journal + "\n");
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
