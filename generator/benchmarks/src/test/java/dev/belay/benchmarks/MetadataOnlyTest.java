package dev.belay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.belay.conformance.ToolProject;
import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.Reading;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Phase;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.postgres.server.ScratchDatabase;
import dev.belay.postgres.server.SharedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the catalog alone writes no row: as much goes to the log for a thousand rows as for many more. */
final class MetadataOnlyTest {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("belay.bench.rows", 200_000);
    private static final long LIMIT_BYTES = 100 * 1024;

    private static final String TABLE = """
            {"id": "0001_orders", "at": "2026-11-01T10:00", "operations": [
              {"operation": "create-table", "table": "orders", "columns": [
                {"name": "id", "type": "bigint", "notNull": true},
                {"name": "sku", "type": "character varying(20)"},
                {"name": "status", "type": "text", "notNull": true},
                {"name": "paid", "type": "integer"}],
               "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}""";

    private static final String CHANGE = """
            {"id": "0002_metadata", "at": "2026-11-02T10:00", "operations": [
              {"operation": "comment-on-table", "table": "orders", "comment": "What people bought"},
              {"operation": "set-default", "table": "orders", "column": "status", "default": {"type": "text", "value": "new"}},
              {"operation": "change-type", "table": "orders", "column": "sku", "from": "character varying(20)", "to": "text"},
              {"operation": "drop-not-null", "table": "orders", "column": "status"},
              {"operation": "add-check", "table": "orders", "condition": "paid >= 0"}]}""";

    @TempDir
    private Path folder;

    @Test
    void writesNoRow() throws Exception {
        long few = walBytes(FEW);
        long many = walBytes(MANY);
        System.out.printf("metadata alone: %d bytes of WAL at %d rows, %d at %d%n", few, FEW, many, MANY);
        assertThat(few).isLessThan(LIMIT_BYTES);
        assertThat(many).isLessThan(LIMIT_BYTES);
    }

    private long walBytes(int rows) throws Exception {
        Path own = Files.createTempDirectory(folder, "rows");
        try (ScratchDatabase database = SharedServer.of(15).scratchDatabase()) {
            ToolProject project = ToolProject.open("golang-migrate-pgx5", own, database, plans(), Policy.defaults());
            project.place("0001_orders", Set.of(Phase.values()));
            applied(project);
            Connections connections = new Connections(database.server(), database.name());
            connections.execute(
                    "INSERT INTO orders SELECT n, 'sku' || n, 'open', n FROM generate_series(1, " + rows + ") AS n");
            // Hint bits are no work of the change, nor are whole pages of the catalog after a checkpoint.
            connections.execute("VACUUM (FREEZE, ANALYZE) orders");
            long before = connections.ask("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
            project.place("0002_metadata", Set.of(Phase.values()));
            applied(project);
            return connections.ask("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn") - before;
        }
    }

    private static void applied(ToolProject project) {
        ToolProject.Run run = project.start();
        assertThat(run.successful()).as(run.output()).isTrue();
    }

    private static Change change(String json) {
        Reading<Change> reading = ChangeReader.read("metadata.json", json);
        return reading.value().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static List<Plan> plans() {
        History history = History.plan(
                Stream.of(TABLE, CHANGE)
                        .map(json ->
                                ChangeReader.read("metadata.json", json).value().orElseThrow())
                        .toList(),
                ServerVersion.DEFAULT,
                Policy.defaults());
        assertThat(history.problems()).isEmpty();
        return history.plans();
    }
}
