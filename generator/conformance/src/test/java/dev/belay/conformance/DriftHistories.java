package dev.belay.conformance;

import dev.belay.core.plan.Plan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The histories through which the tools' own generators are asked for drift, phase by phase. */
final class DriftHistories {

    /**
     * What gives columns another shape, or the name of another one, and takes that back; without SQL of the author,
     * which no model follows.
     */
    private static final List<String> OF_THE_NIGHT = List.of(
            "add-column-generated",
            "merge-columns",
            "rename-column-application",
            "rename-column-default",
            "rename-enum-value",
            "replace-column-views",
            "revert-renamed-column-views",
            "revert-split-column",
            "revert-swapped-column",
            "serial-and-identity",
            "split-column",
            "swap-default",
            "swap-indexed-and-unique",
            "swap-primary-key-and-reference",
            "swap-primary-key-referenced");

    private DriftHistories() {}

    /** A rework of every kind; with {@code BELAY_NIGHTLY=1} those of some golden cases too. */
    static Stream<Named<List<Plan>>> ofThisRun() {
        Stream<Named<List<Plan>>> always = Stream.of(Named.of("rework", PlannedHistory.plans(Histories.POLICY)));
        return "1".equals(System.getenv("BELAY_NIGHTLY"))
                ? Stream.concat(
                        always,
                        OF_THE_NIGHT.stream()
                                .filter(GoldenFolder.namesOfThisRun()::contains)
                                .map(name -> Named.of(
                                        name, GoldenFolder.read(name, "").plans())))
                : always;
    }
}
