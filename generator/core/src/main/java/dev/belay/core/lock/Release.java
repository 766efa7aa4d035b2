package dev.belay.core.lock;

import dev.belay.core.Sha256;
import dev.belay.dsl.Change;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A migration that has been released.
 *
 * @param change what it says
 * @param changeSha256 the SHA-256 of its canonical text
 * @param after the id of the release before; empty for the first
 * @param delta what it has made of the schema, from which contract, revert, swap and purge take their steps; empty where
 *     that follows from what it says
 * @param renderer the version of Belay that wrote the files
 * @param files the SHA-256 of each file by its path as seen from the folder of the lock, sorted
 * @param chain the SHA-256 over all of that and the chain before
 */
public record Release(
        Change change,
        String changeSha256,
        Optional<String> after,
        Optional<ReleasedDelta> delta,
        String renderer,
        SortedMap<String, String> files,
        String chain) {

    /** Copies the map. */
    public Release {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The id of the migration. */
    public String id() {
        return change.id();
    }

    /** The same with the chain that it has to have after another one. */
    Release sealed(Optional<Release> previous) {
        return new Release(change, changeSha256, after, delta, renderer, files, chainAfter(previous));
    }

    /** The chain that this release has to have after another one. */
    String chainAfter(Optional<Release> previous) {
        StringBuilder sealed = new StringBuilder();
        line(sealed, previous.map(Release::chain).orElse(""));
        line(sealed, after.orElse(""));
        line(sealed, id());
        line(sealed, changeSha256);
        delta.ifPresent(each -> line(sealed, each.sha256()));
        line(sealed, renderer);
        files.forEach((path, sha256) -> line(sealed, sha256 + " " + path));
        return Sha256.of(sealed.toString());
    }

    private static void line(StringBuilder sealed, String text) {
        sealed.append(text).append('\n');
    }
}
