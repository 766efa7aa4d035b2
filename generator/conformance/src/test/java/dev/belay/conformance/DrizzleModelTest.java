package dev.belay.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.config.Target;
import dev.belay.core.frameworks.Artifact;
import dev.belay.core.frameworks.Frameworks;
import dev.belay.core.frameworks.Head;
import dev.belay.core.frameworks.ModelChange;
import dev.belay.core.frameworks.drizzle.model.DrizzleModel;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A schema.ts that Belay leads through the whole history of the shop: drizzle-kit finds no difference between it and
 * the snapshots (0.x, which Belay writes), nor between it and the database.
 */
final class DrizzleModelTest {

    private static final String CONFIGURATION = """
            export default {
              dialect: "postgresql",
              schema: "./schema.ts",
              out: "./migrations",
              schemaFilter: ["public"],
              dbCredentials: { url: process.env.DATABASE_URL },
            };
            """;

    /** How many changes lie between two questions to drizzle-kit, which takes seconds to answer. */
    private static final int STRIDE = "1".equals(System.getenv("BELAY_NIGHTLY")) ? 1 : 6;

    @TempDir
    private Path folder;

    @Test
    void theNextGenerateSeesNothing() throws IOException {
        Command kit = project("0", Map.of());
        TreeMap<String, String> schema = new TreeMap<>(Map.of("schema.ts", ""));
        var renderer = Frameworks.of("drizzle").orElseThrow();
        Target target = new Drizzle("0").target();
        Head head = Head.EMPTY;
        List<String> byHand = new ArrayList<>();
        List<Plan> plans = Histories.shop();
        for (int index = 0; index < plans.size(); index++) {
            Plan plan = plans.get(index);
            List<Artifact> artifacts = renderer.render(plan, head, target, Histories.POLICY);
            head = head.after(artifacts);
            ModelChange change = DrizzleModel.changed(schema, plan.before(), plan.after());
            schema = new TreeMap<>(change.files());
            byHand.addAll(change.byHand());
            write("schema.ts", schema.get("schema.ts"));
            for (Artifact artifact : artifacts) {
                if (artifact.folder() == Artifact.Folder.MIGRATIONS) {
                    write("migrations/" + artifact.name(), artifact.text());
                }
            }
            if (index % STRIDE == 0 || index == plans.size() - 1) {
                seesNothing(kit, plan);
            }
        }
        assertThat(byHand).isEmpty();
        if (Boolean.getBoolean("golden.update")) {
            Histories.written(golden(), schema.get("schema.ts"));
        }
        assertThat(schema.get("schema.ts")).isEqualTo(Histories.text(golden()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void theDatabaseIsWhatItSays(String version) throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Command kit = project(version, Map.of("DATABASE_URL", database.url("postgresql")));
            TreeMap<String, String> schema = new TreeMap<>(Map.of("schema.ts", ""));
            List<Plan> plans = Histories.shop();
            for (Plan plan : plans) {
                for (Unit unit : plan.units()) {
                    database.run(plan, unit, Histories.POLICY);
                }
                schema = new TreeMap<>(DrizzleModel.changed(schema, plan.before(), plan.after())
                        .files());
            }
            write("schema.ts", schema.get("schema.ts"));
            Command.Run run = version.equals("0")
                    ? kit.with("push", "--strict", "--verbose").run()
                    : kit.with("push", "--explain", "--output", "json").run();
            assertThat(run.output()).contains(version.equals("0") ? "No changes detected" : "\"no_changes\"");
        }
    }

    private static Path golden() {
        return Path.of("src/test/golden/shop.schema.ts");
    }

    private void seesNothing(Command kit, Plan plan) throws IOException {
        List<String> before = files();
        Command.Run run = kit.with("generate", "--name", "probe").run();
        assertThat(run.output()).as(plan.change().id()).contains("No schema changes");
        assertThat(files()).as(plan.change().id()).isEqualTo(before);
        kit.with("check").run().successful();
    }

    private Command project(String version, Map<String, String> environment) {
        write("drizzle.config.ts", CONFIGURATION);
        Path modules = ExternalTool.installed("drizzle", "DRIZZLE_" + version + "_VERSION", "node_modules");
        Drizzle.link(folder.resolve("node_modules"), modules);
        return Command.in(folder, modules.resolve(".bin/drizzle-kit").toString())
                .with(environment);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("migrations"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private void write(String path, String text) {
        Histories.written(folder.resolve(path), text);
    }
}
