package dev.belay.processor;

import dev.belay.dsl.Change;
import dev.belay.dsl.CollectedChange;
import dev.belay.dsl.Intent;
import dev.belay.dsl.Place;
import dev.belay.dsl.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the migrations of a round say, at the lines of their author, and which call each line stands for. */
final class ReadMigrations {

    private final List<Change> changes = new ArrayList<>();
    private final List<Located> problems = new ArrayList<>();
    /** By identity, because two calls of one line have equal places. */
    private final Map<Place, Spot> calls = new IdentityHashMap<>();

    private final Map<Place, Spot> callsOfLines = new HashMap<>();
    /** By class and by id, the two names that a later stage has for a migration. */
    private final Map<String, MigrationClass> byName = new HashMap<>();

    /** Takes in what came of running a migration of a stage, and gives what it says at its author's lines. */
    Optional<Change> add(MigrationClass migration, CollectedChange collected, CompiledMigrations compiled) {
        byName.put(migration.binaryName(), migration);
        byName.put(migration.id(), migration);
        Optional<Change> said = collected.change().map(change -> authors(migration, change, compiled));
        for (Problem problem : collected.problems()) {
            problems.add(new Located(
                    migration, authors(migration, problem, compiled), compiled.spot(migration, problem.place())));
        }
        said.ifPresent(changes::add);
        return said;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Located> problems() {
        return List.copyOf(problems);
    }

    /** The migration and call that a later stage's problem is about; empty if it is not about this round. */
    Optional<Located> locate(Problem problem) {
        return Optional.ofNullable(byName.get(problem.place().element()))
                .map(migration -> new Located(migration, problem, Optional.ofNullable(calls.get(problem.place()))));
    }

    private Optional<Spot> spot(Place place) {
        return Optional.ofNullable(calls.get(place)).or(() -> Optional.ofNullable(callsOfLines.get(place)));
    }

    private Change authors(MigrationClass migration, Change change, CompiledMigrations compiled) {
        List<Intent> intents = new ArrayList<>();
        for (Intent intent : change.intents()) {
            Place place = compiled.authorsPlace(migration, intent.place());
            compiled.spot(migration, intent.place()).ifPresent(spot -> {
                calls.put(place, spot);
                callsOfLines.putIfAbsent(place, spot);
            });
            intents.add(new Intent(intent.operation(), intent.direct(), place));
        }
        return change.withIntents(intents);
    }

    private static Problem authors(MigrationClass migration, Problem problem, CompiledMigrations compiled) {
        return new Problem(
                problem.id(), compiled.authorsPlace(migration, problem.place()), problem.cause(), problem.remedy());
    }
}
