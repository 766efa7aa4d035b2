package dev.belay.conformance;

import dev.belay.core.config.Policy;
import dev.belay.core.config.ServerVersion;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.plan.History;
import dev.belay.core.plan.Plan;
import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The histories that the tools run. */
final class Histories {

    /** Contracts need not wait for people here; everything else is as a project has it. */
    static final Policy POLICY = Policy.defaults().withSoak(Duration.ZERO).withBatchSize(250);

    private static final Path SHOP = Path.of("../../examples/shop");

    private Histories() {}

    /** What the planner makes of changes that it must accept. */
    static List<Plan> planned(List<Change> changes) {
        History history = History.plan(changes, ServerVersion.DEFAULT, POLICY);
        if (!history.problems().isEmpty()) {
            throw new AssertionError("refused: " + history.problems());
        }
        return history.plans();
    }

    /** What the planner refuses of changes. */
    static List<Problem> problems(List<Change> changes) {
        return History.plan(changes, ServerVersion.DEFAULT, POLICY).problems();
    }

    /** The changes of the example, as the annotation processor has written them. */
    static List<Plan> shop() {
        try (Stream<Path> files = Files.list(shopChanges())) {
            return planned(files.sorted().map(Histories::change).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that follow a change of the example. */
    static Optional<String> shopRows(Plan plan) {
        Path file = SHOP.resolve("seed").resolve(plan.change().id() + ".sql");
        return Files.exists(file) ? Optional.of(text(file)) : Optional.empty();
    }

    private static Path shopChanges() {
        try {
            return Path.of(Optional.ofNullable(Histories.class.getResource("/META-INF/belay/changes"))
                    .orElseThrow()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Change change(Path file) {
        return ChangeReader.read(file.getFileName().toString(), text(file))
                .value()
                .orElseThrow();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
