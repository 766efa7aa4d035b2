package dev.belay.dryrun;

import dev.belay.core.OutputFile;
import dev.belay.core.Pipeline;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.ConfigReader;
import dev.belay.dsl.Change;
import java.util.List;
import java.util.function.Supplier;

/** A project that has the new tool in its belay.yaml. */
public final class DryRun implements Supplier<List<String>> {

    private static final String CONFIGURATION = """
            targets:
              - framework: dry-run
                directory: scripts
            """;

    private static final String CHANGE = """
            {"id": "0001_orders", "at": "2026-11-22T10:00", "operations": [
              {"operation": "create-table", "table": "orders",
               "columns": [{"name": "id", "type": "bigint", "notNull": true}],
               "constraints": [{"constraint": "primary-key", "columns": ["id"]}]}]}
            """;

    /** What Belay writes for it: a path on each line, and behind it the text. */
    @Override
    public List<String> get() {
        BelayConfig config = ConfigReader.read("belay.yaml", CONFIGURATION).value().orElseThrow();
        Change change = ChangeReader.read("orders.json", CHANGE).value().orElseThrow();
        return Pipeline.run(List.of(change), config).files().stream()
                .map(DryRun::line)
                .toList();
    }

    private static String line(OutputFile file) {
        return file.path() + "\n" + file.text();
    }
}
