package dev.belay.postgres.catalog;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which schemas a snapshot looks into. Objects without a schema (extensions, publications, casts, event triggers) are
 * always looked at; PostgreSQL's own schemas and temporary ones never.
 *
 * @param included the schemas to look into; empty for all that are not excluded
 * @param excluded schemas to pass over, for example the one that holds the state of running changes
 */
public record SnapshotScope(Set<String> included, Set<String> excluded) {
    /** Keeps the names unchangeable. */
    public SnapshotScope {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
    }

    /**
     * Every schema somebody created, and {@code public}.
     *
     * @return the widest scope
     */
    public static SnapshotScope allSchemas() {
        return new SnapshotScope(Set.of(), Set.of());
    }

    /**
     * Only the given schemas.
     *
     * @param names at least one schema
     * @return the scope
     */
    public static SnapshotScope ofSchemas(Collection<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a scope of no schemas would find nothing; use allSchemas()");
        }
        return new SnapshotScope(Set.copyOf(names), Set.of());
    }

    /**
     * This scope without the given schemas.
     *
     * @param names schemas to pass over, existing or not
     * @return a narrower scope
     */
    public SnapshotScope without(String... names) {
        var more = new TreeSet<>(excluded);
        more.addAll(Set.of(names));
        return new SnapshotScope(included, more);
    }
}
