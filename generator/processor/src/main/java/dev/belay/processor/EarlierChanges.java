package dev.belay.processor;

import dev.belay.core.Manifest;
import dev.belay.core.json.ChangeReader;
import dev.belay.core.json.Reading;
import dev.belay.dsl.Change;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The migrations that are there but are not compiled now: an incremental build hands the processor what has changed and
 * nothing else. What they say is read from what an earlier run has written.
 */
final class EarlierChanges {

    private static final String FOLDER = "changes/";

    private final Elements elements;
    private final ClassOutput output;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> classes = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    EarlierChanges(Elements elements, ClassOutput output) {
        this.elements = elements;
        this.output = output;
    }

    /** Reads the changes of a manifest whose classes are not compiled now and have not been deleted. */
    void read(Manifest manifest, Collection<MigrationClass> compiledNow) {
        Set<String> now = compiledNow.stream().map(MigrationClass::binaryName).collect(Collectors.toSet());
        for (Manifest.Entry entry : manifest.entries()) {
            if (entry.path().startsWith(FOLDER)) {
                entry.origin()
                        .filter(origin -> !now.contains(origin) && stillSays(origin, entry.change()))
                        .ifPresent(origin -> read(entry, origin));
            }
        }
    }

    List<Change> changes() {
        return changes;
    }

    /** The class of each change by its id. */
    Map<String, String> classes() {
        return classes;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The class of a problem that is about one of these changes. */
    Optional<TypeElement> locate(Problem problem) {
        return Optional.ofNullable(classes.get(problem.place().element()))
                .or(() -> Optional.of(problem.place().element()).filter(classes::containsValue))
                .flatMap(this::type);
    }

    private boolean stillSays(String origin, Optional<String> change) {
        return type(origin).flatMap(MigrationClasses::id).equals(change);
    }

    private Optional<TypeElement> type(String binaryName) {
        return Optional.ofNullable(elements.getTypeElement(binaryName.replace('$', '.')));
    }

    private void read(Manifest.Entry entry, String origin) {
        Reading<Change> reading = output.read(entry.path())
                .map(text -> ChangeReader.read(entry.path(), text))
                .orElseGet(() -> new Reading<>(Optional.empty(), List.of(missing(entry))));
        problems.addAll(reading.problems());
        reading.value().ifPresent(change -> {
            changes.add(at(change, origin));
            classes.put(change.id(), origin);
        });
    }

    private static Change at(Change change, String origin) {
        return change.withIntents(change.intents().stream()
                .map(intent -> new Intent(intent.operation(), intent.direct(), Place.of(origin)))
                .toList());
    }

    private static Problem missing(Manifest.Entry entry) {
        return new Problem(
                "missing-output",
                Place.of(entry.path()),
                "The file " + entry.path() + " of an earlier compilation is gone.",
                "Compile the whole project anew, for example with mvn clean compile.");
    }
}
