package dev.belay.core.lock;

import dev.belay.core.MigrationNumber;
import dev.belay.core.plan.AsReleased;
import dev.belay.core.state.SchemaDelta;
import dev.belay.dsl.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Everything that has been released, oldest first.
 *
 * @param releases the releases
 * @param state the SHA-256 of the text of the {@link ReleasedState} beside it; empty where there is none
 */
public record Lock(List<Release> releases, Optional<String> state) {

    /** The file's name, beside {@code belay.yaml}. */
    public static final String FILE = "belay.lock.json";

    /** Nothing has been released. */
    public static final Lock EMPTY = new Lock(List.of());

    /** Copies the list. */
    public Lock {
        releases = List.copyOf(releases);
    }

    /** A lock without a state beside it. */
    public Lock(List<Release> releases) {
        this(releases, Optional.empty());
    }

    /** The same releases with a state of that hash beside them. */
    public Lock withState(String sha256) {
        return new Lock(releases, Optional.of(sha256));
    }

    /** The releases alone. */
    public Lock withoutState() {
        return new Lock(releases);
    }

    /** The release of a migration. */
    public Optional<Release> of(String id) {
        return releases.stream().filter(release -> release.id().equals(id)).findFirst();
    }

    /** The ids of everything that has been released. */
    public Set<String> ids() {
        return releases.stream().map(Release::id).collect(Collectors.toSet());
    }

    /** The last release. */
    public Optional<Release> newest() {
        return releases.isEmpty() ? Optional.empty() : Optional.of(releases.get(releases.size() - 1));
    }

    /** What a planner of the history has to know of the releases. */
    public AsReleased asReleased() {
        Map<String, SchemaDelta> deltas = new HashMap<>();
        releases.forEach(release -> release.delta().ifPresent(made -> deltas.put(release.id(), made.delta())));
        return new AsReleased(ids(), deltas);
    }

    /**
     * The lock with one more release, without a state.
     *
     * @param change what the migration says
     * @param changeSha256 the SHA-256 of its canonical text
     * @param delta what it makes of the schema, where that does not follow from what it says
     * @param renderer the version of Belay that wrote the files
     * @param files the SHA-256 of each file by its path as seen from the folder of the lock
     */
    public Lock release(
            Change change,
            String changeSha256,
            Optional<ReleasedDelta> delta,
            String renderer,
            SortedMap<String, String> files) {
        Release open = new Release(change, changeSha256, newest().map(Release::id), delta, renderer, files, "");
        List<Release> more = new ArrayList<>(releases);
        more.add(open.sealed(newest()));
        return new Lock(more);
    }

    /** The same of a migration that says itself what it makes of the schema. */
    public Lock release(Change change, String changeSha256, String renderer, SortedMap<String, String> files) {
        return release(change, changeSha256, Optional.empty(), renderer, files);
    }

    /** Where the chain does not hold; each release is held against the one before as that says of itself. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Optional<Release> previous = Optional.empty();
        for (int index = 0; index < releases.size(); index++) {
            Release release = releases.get(index);
            if (!release.after().equals(previous.map(Release::id))) {
                faults.add(new Fault(index, Fault.Kind.MOVED, moved(release, previous)));
            } else if (!release.chain().equals(release.chainAfter(previous))) {
                faults.add(new Fault(
                        index,
                        Fault.Kind.EDITED,
                        "The release of " + release.id() + " is not what was written: its chain does not hold."));
            }
            previous = Optional.of(release);
        }
        return List.copyOf(faults);
    }

    /** Whether a migration comes after everything that has been released, by the numbers of the ids. */
    boolean isOnTop(String id) {
        return newest().map(release -> MigrationNumber.of(id).compareTo(MigrationNumber.of(release.id())) > 0)
                .orElse(true);
    }

    private static String moved(Release release, Optional<Release> previous) {
        return "The release of " + release.id() + " was written "
                + release.after().map(id -> "after " + id).orElse("as the first") + ", and stands "
                + previous.map(before -> "after " + before.id()).orElse("first")
                + ": a release is missing or was moved, or two branches have been put together.";
    }

    /**
     * A release that does not fit.
     *
     * @param index which one
     * @param kind in which way
     * @param cause one sentence
     */
    public record Fault(int index, Kind kind, String cause) {

        /** The ways not to fit. */
        public enum Kind {
            /** It says something else than when it was written. */
            EDITED,
            /** It stands after another one. */
            MOVED
        }
    }
}
