package dev.belay.benchmarks;

import dev.belay.schemas.SchemaName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a run found: JSON by the schema {@code bench-report}, and a picture.
 *
 * @param folder where to
 */
record ReportFiles(Path folder) {

    /** The report as JSON. */
    static String json(BenchReport report) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode root = mapper.createObjectNode().put("$schema", SchemaName.BENCH_REPORT.address());
        root.setAll(mapper.<ObjectNode>valueToTree(report));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Writes both files, named after the scenario and the tool. */
    void write(BenchReport report, List<Recorder.Sample> samples) {
        String name = report.scenario() + "." + report.migrations().tool();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".json"), json(report));
            Files.writeString(folder.resolve(name + ".svg"), new Picture(name, samples).svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
