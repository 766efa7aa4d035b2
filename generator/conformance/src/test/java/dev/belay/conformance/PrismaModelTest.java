package dev.belay.conformance;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.belay.core.frameworks.prisma.model.ModelPatch;
import dev.belay.core.frameworks.prisma.model.PrismaModel;
import dev.belay.core.plan.Plan;
import dev.belay.core.plan.Unit;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A schema.prisma that Belay leads through the whole history of the shop: Prisma finds it well formatted and valid, and
 * no difference between it and the database.
 */
final class PrismaModelTest {

    static final String START = """
            generator client {
              provider        = "prisma-client-js"
              previewFeatures = ["partialIndexes"]
            }

            datasource db {
              provider = "postgresql"
            }
            """;

    /** What the patch asks a person to do: conditions of indexes, as written and as the catalog has them. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "raw(\"status IS DISTINCT FROM 'done'\")", "raw(\"(status IS DISTINCT FROM 'done'::text)\")",
            "raw(\"status <> 'done'\")", "raw(\"(status <> 'done'::text)\")");

    /** How many changes lie between two questions to the CLI, which takes seconds to answer. */
    private static final int STRIDE = "1".equals(System.getenv("BELAY_NIGHTLY")) ? 1 : 6;

    @TempDir
    private Path folder;

    @Test
    void theShop() throws SQLException {
        try (var database = ProofDatabase.empty()) {
            Prisma.Migrations project = new Prisma("7", "batch").open(folder, database);
            String schema = START;
            List<String> byHand = new ArrayList<>();
            List<Plan> plans = Histories.shop();
            for (int index = 0; index < plans.size(); index++) {
                Plan plan = plans.get(index);
                for (Unit unit : plan.units()) {
                    database.run(plan, unit, Histories.POLICY);
                }
                ModelPatch patch = PrismaModel.changed(schema, plan.before(), plan.after());
                byHand.addAll(patch.byHand());
                schema = byHand(patch);
                project.write("prisma/schema.prisma", schema);
                if (index % STRIDE == 0 || index == plans.size() - 1) {
                    looksAlike(project, plan);
                }
            }
            project.prisma("format", "--check").run().successful();
            project.prisma("validate").run().successful();
            assertThat(byHand).singleElement(as(STRING)).contains("orders_open_idx", "prisma db pull");
            assertThat(schema).isEqualTo(Histories.text(Path.of("src/test/golden/shop.prisma")));
        }
    }

    /** The schema when a person has done what the patch asks for. */
    static String byHand(ModelPatch patch) {
        String schema = patch.schema();
        for (var condition : CONDITIONS.entrySet()) {
            schema = schema.replace(condition.getKey(), condition.getValue());
        }
        return schema;
    }

    private static void looksAlike(Prisma.Migrations project, Plan plan) {
        Command.Run run = project.prisma(
                        "migrate",
                        "diff",
                        "--from-config-datasource",
                        "--to-schema",
                        "prisma/schema.prisma",
                        "--exit-code",
                        "--script")
                .run();
        assertThat(run.exit()).as("%s: %s", plan.change().id(), run.output()).isZero();
        assertThat(run.output()).contains("This is an empty migration");
    }
}
