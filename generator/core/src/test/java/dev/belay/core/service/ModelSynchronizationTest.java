package dev.belay.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.core.Manifest;
import dev.belay.core.OutputFile;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.config.Target;
import dev.belay.core.config.TargetOption;
import dev.belay.core.files.FileTree;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models follow each change once, and what people make of them afterwards stays. */
final class ModelSynchronizationTest {

    private static final String MANIFEST = "belay.manifest.json";
    private static final TargetOption MODELS = TargetOption.text("models", "");
    private static final Target PRISMA = Target.of("prisma", "prisma/migrations");
    private static final String SCHEMA = "prisma/schema.prisma";

    private static final String HEADER = """
            // Kept by hand.
            datasource db {
              provider = "postgresql"
            }
            """;

    private static final String WITH_ORDERS = HEADER + """

            model orders {
              id    BigInt  @id
              total BigInt?
            }
            """;

    private static final List<Plan> HISTORY = History.plan(
                    Stream.of("""
                            {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
                              {"operation": "create-table", "table": "orders",
                               "columns": [{"name": "id", "type": "bigint", "notNull": true},
                                           {"name": "total", "type": "bigint"}],
                               "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
                            """, """
                            {"id": "0002_cents", "at": "2026-11-02T10:00", "operations": [
                              {"operation": "replace-column", "table": "orders", "column": "total", "type": "bigint",
                               "replacement": {"name": "amount", "type": "numeric(12,2)"},
                               "conversion": {"up": "total / 100.0", "down": "(amount * 100)::bigint"},
                               "roundTrips": true}]}
                            """, """
                            {"id": "0003_contract_cents", "at": "2026-11-03T10:00", "operations": [
                              {"operation": "contract", "change": "0002_cents"}]}
                            """)
                            .map(json -> ChangeReader.read("change.json", json)
                                    .value()
                                    .orElseThrow())
                            .toList(),
                    ServerVersion.DEFAULT,
                    Policy.defaults())
            .plans();

    @TempDir
    private Path project;

    @Test
    void theSchemaFollowsEachChangeOnce() throws IOException {
        write(SCHEMA, HEADER);
        assertThat(sync(PRISMA, 1)).contains(SCHEMA);
        assertThat(read(SCHEMA)).isEqualTo(WITH_ORDERS);
        assertThat(sync(PRISMA, 1)).isEmpty();
        assertThat(read(SCHEMA)).isEqualTo(WITH_ORDERS);
    }

    @Test
    void whatPeopleWriteAfterwardsStays() throws IOException {
        write(SCHEMA, HEADER);
        sync(PRISMA, 1);
        String edited = read(SCHEMA)
                .replace("model orders {", "/// What people buy.\nmodel Order {")
                .replace("  total BigInt?\n", "  total BigInt? @map(\"total\") // in cents\n\n  @@map(\"orders\")\n");
        write(SCHEMA, edited);
        assertThat(sync(PRISMA, 1)).isEmpty();
        assertThat(read(SCHEMA)).isEqualTo(edited);

        sync(PRISMA, 2);
        assertThat(read(SCHEMA))
                .contains("/// What people buy.\nmodel Order {", "@map(\"total\") // in cents", "@@map(\"orders\")")
                .containsPattern("amount +Decimal\\? +@db.Decimal\\(12, 2\\)");

        sync(PRISMA, 3);
        assertThat(read(SCHEMA)).contains("amount").doesNotContain("total");
    }

    @Test
    void whatIsSaidAlreadyIsNotSaidTwice() throws IOException {
        write(SCHEMA, HEADER + """

                model Order {
                  id     BigInt   @id
                  amount Decimal? @db.Decimal(12, 2)

                  @@map("orders")
                }
                """);
        String before = read(SCHEMA);
        assertThat(sync(PRISMA, 3)).doesNotContain(SCHEMA);
        assertThat(read(SCHEMA)).isEqualTo(before);
    }

    @Test
    void aSchemaOfSeveralFilesKeepsThem() throws IOException {
        write("prisma/schema.prisma", HEADER);
        write("prisma/generated/client/schema.prisma", WITH_ORDERS);
        write("prisma/models/orders.prisma", "model orders {\r\n  id    BigInt  @id\r\n  total BigInt?\r\n}\r\n");
        sync(PRISMA, 2);
        assertThat(read("prisma/schema.prisma")).isEqualTo(HEADER);
        assertThat(read("prisma/generated/client/schema.prisma")).isEqualTo(WITH_ORDERS);
        assertThat(read("prisma/models/orders.prisma"))
                .isEqualTo("model orders {\r\n  id     BigInt   @id\r\n  total  BigInt?\r\n"
                        + "  amount Decimal? @db.Decimal(12, 2)\r\n}\r\n");
    }

    @Test
    void modelsCanBeLeftToPeople() throws IOException {
        write(SCHEMA, HEADER);
        sync(PRISMA.with(MODELS, "none"), 1);
        assertThat(read(SCHEMA)).isEqualTo(HEADER);
        sync(PRISMA, 1);
        assertThat(read(SCHEMA)).isEqualTo(WITH_ORDERS);
    }

    @Test
    void aSchemaThatIsNotFoundIsAskedFor() throws IOException {
        ServiceFiles made = made(PRISMA, 1);
        assertThat(made.problems()).isEmpty();
        assertThat(made.followed()).isEmpty();
        assertThat(made.notes()).singleElement().asString().contains("models: path/to/schema.prisma");
    }

    @Test
    void aChangeThatAsksSomethingElseIsTold() throws IOException {
        write(SCHEMA, HEADER);
        sync(PRISMA, 1);
        String manifest = read(MANIFEST);
        int hash = manifest.indexOf("\"sha256\"", manifest.indexOf("\"followed\"")) + "\"sha256\": \"".length();
        write(MANIFEST, manifest.substring(0, hash) + "0".repeat(64) + manifest.substring(hash + 64));
        assertThat(made(PRISMA, 1).notes()).singleElement().asString().startsWith("0001_orders: ");
        assertThat(read(SCHEMA)).isEqualTo(WITH_ORDERS);
    }

    private List<String> sync(Target target, int changes) throws IOException {
        ServiceFiles made = made(target, changes);
        assertThat(made.problems()).isEmpty();
        List<OutputFile> ours =
                made.files().stream().filter(file -> file.change().isPresent()).toList();
        return new FileTree(project, MANIFEST)
                .write(made.files(), Manifest.of(ours, Map.of(), made.bases()).withFollowed(made.followed()));
    }

    private ServiceFiles made(Target target, int changes) throws IOException {
        Manifest earlier = new FileTree(project, MANIFEST).manifest();
        return Synchronization.of(
                HISTORY.subList(0, changes),
                List.of(ServiceFolder.read(project, target, earlier)),
                Policy.defaults(),
                earlier);
    }

    private String read(String path) throws IOException {
        return Files.readString(project.resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
