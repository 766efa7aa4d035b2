package dev.belay.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A rollout that somebody wrote by hand and got wrong: a folder of {@code faults}.
 *
 * @param folder its scripts
 * @param scenario the scenario whose clients suffer
 * @param finds what the bench must find: SQLSTATEs, {@code wrong} values, clients {@code blocked} for too long; empty
 *     for a rollout without a fault
 * @param rows how many rows it takes for the fault to be felt
 * @param forgotten a release before that of the scenario, which runs on in the place of it
 */
record PlantedFault(Path folder, String scenario, List<String> finds, int rows, Optional<Release> forgotten) {

    private static final Path ROOT = Path.of("faults");
    private static final int ROWS = 20_000;

    static List<String> names() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlantedFault read(String name) {
        try {
            Path folder = ROOT.resolve(name);
            JsonNode fault = JsonMapper.shared().readTree(Files.readString(folder.resolve("fault.json")));
            List<String> finds = new ArrayList<>();
            fault.path("finds").forEach(each -> finds.add(each.asString()));
            return new PlantedFault(
                    folder,
                    fault.path("scenario").asString(),
                    finds,
                    fault.path("rows").asInt(ROWS),
                    fault.has("forgotten")
                            ? Optional.of(ScenarioFolder.release(fault.path("forgotten")))
                            : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
