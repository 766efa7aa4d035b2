package dev.belay.postgres.measure;

import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.dsl.names.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What some statements have been seen to do to the relations that were there before them. */
public final class Measurement {
    private final Relations before;
    private final Relations after;
    private final Map<Long, LockMode> locks;
    private final Set<Long> rewritten;
    private final Set<Long> scanned;

    Measurement(Relations before, Relations after, Map<Long, LockMode> locks, Set<Long> rewritten, Set<Long> scanned) {
        this.before = before;
        this.after = after;
        this.locks = new TreeMap<>(locks);
        this.locks.keySet().removeIf(oid -> !before.holds(oid));
        this.rewritten = Set.copyOf(rewritten);
        this.scanned = Set.copyOf(scanned);
    }

    /**
     * What was there before the statements.
     *
     * @return the tables and views under the names they had
     */
    public Relations before() {
        return before;
    }

    /**
     * What is there after the statements.
     *
     * @return the tables and views under the names they have
     */
    public Relations after() {
        return after;
    }

    /**
     * The measured facts, for those relations that an earlier moment knew too.
     *
     * @param known the relations that count: those that were there before the unit
     * @return the facts, under the names that the relations had at that earlier moment
     */
    public Facts facts(Relations known) {
        var strongest = new TreeMap<TableName, LockMode>();
        locks.forEach((oid, mode) -> known.spoken(oid)
                .ifPresent(name -> strongest.merge(name, mode, (one, two) -> one.atLeast(two) ? one : two)));
        var modes = strongest.entrySet().stream()
                .map(entry -> new RelationLock(entry.getKey(), entry.getValue()))
                .toList();
        return new Facts(modes, names(rewritten, known), names(scanned, known));
    }

    private static List<TableName> names(Collection<Long> oids, Relations known) {
        return oids.stream()
                .flatMap(oid -> known.spoken(oid).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
