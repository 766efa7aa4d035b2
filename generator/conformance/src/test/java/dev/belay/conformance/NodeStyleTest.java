package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.CannotRenderException;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.drizzle.DrizzleRenderer;
import dev.belay.core.frameworks.knex.KnexRenderer;
import dev.belay.core.frameworks.pgroll.PgrollRenderer;
import dev.belay.core.frameworks.prisma.PrismaRenderer;
import dev.belay.core.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the formatter, the linter and the compiler of projects in JavaScript and TypeScript say of Belay's files, for
 * the shop and for golden cases: nothing. Each of them does find what is wrong in a file beside them.
 */
final class NodeStyleTest {

    private static final Map<String, Target> KNEX = knex();

    /** The tools in whose projects people run Prettier over everything. */
    private static final Map<String, Target> OTHERS = Map.of(
            "drizzle-0", Target.of("drizzle", "drizzle").with(DrizzleRenderer.VERSION, "0"),
            "drizzle-1", Target.of("drizzle", "drizzle").with(DrizzleRenderer.VERSION, "1"),
            "prisma-6", Target.of("prisma", "prisma/migrations").with(PrismaRenderer.VERSION, "6"),
            "prisma-7", Target.of("prisma", "prisma/migrations").with(PrismaRenderer.VERSION, "7"),
            "pgroll-native", Target.of("pgroll", "migrations").with(PgrollRenderer.MODE, "native"),
            "pgroll-phased", Target.of("pgroll", "migrations").with(PgrollRenderer.MODE, "phased"));

    private static final String ESLINT_CONFIGURATION = """
            import js from "@eslint/js";
            import { defineConfig } from "eslint/config";
            import ts from "typescript-eslint";

            export default defineConfig([
              js.configs.recommended,
              {
                files: ["knex-js/**", "knex-cjs/**"],
                languageOptions: { sourceType: "commonjs" },
              },
              {
                files: ["knex-esm/**", "knex-mjs/**"],
                languageOptions: { sourceType: "module" },
              },
              { files: ["knex-ts/**/*.ts"], extends: [ts.configs.recommended] },
            ]);
            """;

    private static final String COMPILER_CONFIGURATION = """
            {
              "compilerOptions": {
                "strict": true,
                "noEmit": true,
                "noUnusedLocals": true,
                "noUnusedParameters": true,
                "noImplicitReturns": true,
                "skipLibCheck": true,
                "target": "es2022",
                "module": "nodenext",
                "types": ["node"],
                "paths": { "knex": ["%s"] }
              },
              "include": ["knex-ts"]
            }
            """;

    @TempDir
    private static Path folder;

    private static Map<String, Target> knex() {
        Map<String, Target> targets = new LinkedHashMap<>();
        for (String modules : List.of("js", "cjs", "esm", "mjs", "ts")) {
            targets.put("knex-" + modules, Target.of("knex", "migrations").with(KnexRenderer.MODULES, modules));
        }
        return targets;
    }

    @BeforeAll
    static void writeEveryFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("node_modules"), ExternalTool.nodeLinters());
        Path knex = ExternalTool.installed("knex", "KNEX_VERSION", "node_modules/knex");
        write("eslint.config.mjs", ESLINT_CONFIGURATION);
        write("tsconfig.json", COMPILER_CONFIGURATION.formatted(knex));
        write("package.json", """
                {
                  "private": true,
                  "type": "commonjs"
                }
                """);
        Map<String, Target> targets = new LinkedHashMap<>(KNEX);
        targets.putAll(OTHERS);
        int files = 0;
        for (var target : targets.entrySet()) {
            for (var history : histories().entrySet()) {
                files += write(target.getKey() + "/" + history.getKey(), target.getValue(), history.getValue());
            }
        }
        assertThat(files).isGreaterThan(1_000);
    }

    private static Map<String, List<Plan>> histories() {
        Map<String, List<Plan>> histories = new LinkedHashMap<>();
        histories.put("shop", Histories.shop());
        histories.put("hazards", ProofHistory.plans());
        GoldenFolder.namesOfThisRun()
                .forEach(name -> histories.put(name, GoldenFolder.read(name, "").plans()));
        return histories;
    }

    /** How many files they are; none where pgroll has no operation for the history. */
    private static int write(String place, Target target, List<Plan> plans) {
        List<Rendered> rendered;
        try {
            rendered = Rendered.history(plans, target, Head.EMPTY, Histories.POLICY);
        } catch (CannotRenderException refused) {
            return 0;
        }
        List<Artifact> artifacts =
                rendered.stream().flatMap(change -> change.artifacts().stream()).toList();
        for (Artifact artifact : artifacts) {
            String directory =
                    artifact.folder() == Artifact.Folder.MIGRATIONS ? target.directory() : target.revertDirectory();
            write(place + "/" + directory + "/" + artifact.name(), artifact.text());
        }
        return artifacts.size();
    }

    /**
     * With its defaults. Drizzle's journal and snapshots keep to the layout of drizzle-kit, which is not Prettier's.
     */
    @Test
    void prettier() {
        write(".prettierignore", "drizzle-0/**/meta/\nwrong*\n");
        run("prettier", "--check", "--log-level", "warn", ".").successful();
        write("wrong.json", "{\"a\":   1}\n");
        assertThat(run("prettier", "--check", "--ignore-path", "none", "wrong.json")
                        .exit())
                .isEqualTo(1);
    }

    /** The recommended rules, with those for TypeScript. */
    @Test
    void eslint() {
        List<String> all = List.copyOf(KNEX.keySet());
        run("eslint", all.toArray(String[]::new)).successful();
        KNEX.forEach((name, target) -> {
            String file =
                    name + "/wrong." + (name.matches("knex-(cjs|mjs|ts)") ? name.substring("knex-".length()) : "js");
            write(file, "const wrong = 1;\n");
            assertThat(run("eslint", file).output()).contains("no-unused-vars");
            delete(file);
        });
    }

    /** Strict, with the types that Knex brings. */
    @Test
    void typescript() {
        run("tsc", "--project", "tsconfig.json").successful();
        write("knex-ts/wrong.ts", """
                import type { Knex } from "knex";

                export async function up(knex: Knex): Promise<void> {
                  await knex.schema.createTabel("orders", () => {});
                }
                """);
        assertThat(run("tsc", "--project", "tsconfig.json").output()).contains("'createTabel' does not exist");
        delete("knex-ts/wrong.ts");
    }

    private static Command.Run run(String program, String... arguments) {
        return Command.in(
                        folder,
                        folder.resolve("node_modules/.bin").resolve(program).toString())
                .with(arguments)
                .run();
    }

    private static void write(String path, String text) {
        Histories.written(folder.resolve(path), text);
    }

    private static void delete(String path) {
        folder.resolve(path).toFile().delete();
    }
}
