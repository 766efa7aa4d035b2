package dev.belay.processor;

import dev.belay.core.Background;
import dev.belay.core.Beneath;
import dev.belay.core.Manifest;
import dev.belay.core.MigrationNumber;
import dev.belay.core.config.BelayConfig;
import dev.belay.core.json.Reading;
import dev.belay.core.lock.Lock;
import dev.belay.core.lock.ReleasedChanges;
import dev.belay.core.lock.ReleasedMigration;
import dev.belay.core.lock.ReleasedState;
import dev.belay.core.versions.Version;
import dev.belay.dsl.Change;
import dev.belay.dsl.Problem;
import dev.belay.processor.metamodel.Metamodel;
import dev.belay.processor.metamodel.VersionName;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has been released, as far as a compilation needs it. Where the state beside the lock belongs to it, migrations
 * whose sources are as they were released are not read again; where it fits the settings too, and what is new comes
 * after it, the history goes on from it and the lock is not read at all.
 */
final class Released {

    private final LockFile file;
    private final Reporter reporter;
    private final Optional<ReleasedState> state;
    private final Optional<Version> version;
    private final Optional<Beneath> remembered;
    private final Map<String, ReleasedMigration> migrations;
    private Optional<Lock> lock = Optional.empty();

    private Released(ProcessorOptions options, Reporter reporter) {
        this.file = LockFile.of(options);
        this.reporter = reporter;
        this.state = file.state();
        this.version = state.map(ReleasedState::reached);
        this.remembered = state.map(Beneath::of);
        this.migrations = state.stream()
                .flatMap(found -> found.migrations().stream())
                .collect(Collectors.toMap(ReleasedMigration::id, Function.identity()));
    }

    /** Begins to read the files, while the compiler parses the sources. */
    static Background<Released> read(ProcessorOptions options, Reporter reporter) {
        return Background.begin("released", () -> new Released(options, reporter));
    }

    /** What belay.yaml said when the state was written. */
    Optional<ReleasedState.Settings> settings() {
        return state.map(ReleasedState::settings);
    }

    /** The first migration that was released, as far as it is known. */
    Optional<Manifest.Oldest> oldest() {
        return state.flatMap(found -> found.migrations().stream().findFirst())
                .map(first -> new Manifest.Oldest(first.id(), first.origin()));
    }

    /** The migrations that are not in their sources as they were released. */
    List<MigrationClass> toRead(Collection<MigrationClass> compiled, Sources sources) {
        if (migrations.isEmpty()) {
            return List.copyOf(compiled);
        }
        SourceTexts texts = new SourceTexts(sources.units());
        return compiled.stream()
                .filter(migration -> !isAsReleased(migration, texts))
                .toList();
    }

    private boolean isAsReleased(MigrationClass migration, SourceTexts texts) {
        ReleasedMigration released = migrations.get(migration.id());
        return released != null && texts.areOf(released, migration.unit());
    }

    /**
     * What the history begins with.
     *
     * @param config what the project decides
     * @param read the ids of the migrations that are read
     * @param mentioned the versions of the typed schema that the sources mention
     * @param metamodelPackage where the typed schema belongs
     */
    Beginning beginning(BelayConfig config, Set<String> read, Set<String> mentioned, String metamodelPackage) {
        Optional<ReleasedState> beneath =
                state.filter(found -> found.settings().planAs(config) && comesAfter(found, read));
        return beneath.filter(found -> reaches(found, mentioned))
                .map(found -> after(found, config, mentioned, metamodelPackage))
                .orElseGet(() -> planned(beneath, config, read, new Metamodel(metamodelPackage, mentioned)));
    }

    private Beginning after(ReleasedState found, BelayConfig config, Set<String> mentioned, String metamodelPackage) {
        Metamodel metamodel = new Metamodel(metamodelPackage, mentioned, version.orElseThrow());
        return new Beginning(
                new GrowingHistory(config, metamodel, version.orElseThrow().state()),
                remembered.orElseThrow(),
                this::problems);
    }

    /** What is released is planned again, for its older versions of the typed schema at least. */
    private Beginning planned(
            Optional<ReleasedState> beneath, BelayConfig config, Set<String> read, Metamodel metamodel) {
        GrowingHistory history = new GrowingHistory(config, metamodel, lock());
        ReleasedChanges released = new ReleasedChanges(lock());
        // an incremental compilation does not see every class, and the lock knows what the others say
        history.add(released.absent(read));
        return new Beginning(
                history, beneath.flatMap(found -> remembered).orElseGet(() -> Beneath.of(lock())), released::problems);
    }

    private boolean comesAfter(ReleasedState found, Set<String> read) {
        Optional<BigInteger> newest = number(found);
        return newest.isPresent()
                && read.stream()
                        .filter(id -> !migrations.containsKey(id))
                        .allMatch(id -> MigrationNumber.find(id)
                                .filter(number -> number.compareTo(newest.get()) > 0)
                                .isPresent());
    }

    /** Whether the versions that are mentioned are the one that is stored, or later ones. */
    private static boolean reaches(ReleasedState found, Set<String> mentioned) {
        Optional<BigInteger> newest = number(found);
        return mentioned.stream()
                .map(VersionName::number)
                .allMatch(number ->
                        newest.filter(stored -> number.compareTo(stored) >= 0).isPresent());
    }

    private static Optional<BigInteger> number(ReleasedState found) {
        return found.newest().flatMap(last -> MigrationNumber.find(last.id()));
    }

    /** The lock tells what is different; as long as nothing is, nobody has to read it. */
    private List<Problem> problems(List<Change> said) {
        boolean asReleased = said.stream()
                .allMatch(change -> Optional.ofNullable(migrations.get(change.id()))
                        .map(released -> released.means(change))
                        .orElse(true));
        return asReleased ? List.of() : new ReleasedChanges(lock()).problems(said);
    }

    private Lock lock() {
        if (lock.isEmpty()) {
            Reading<Lock> reading = file.read();
            reading.problems().forEach(reporter::report);
            lock = Optional.of(reading.value().orElse(Lock.EMPTY));
        }
        return lock.get();
    }

    /**
     * What a history begins with.
     *
     * @param history the history with what is released
     * @param beneath what is released
     * @param problems finds those that say something else than what was released
     */
    record Beginning(GrowingHistory history, Beneath beneath, Function<List<Change>, List<Problem>> problems) {}
}
