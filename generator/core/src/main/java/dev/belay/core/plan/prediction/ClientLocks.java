package dev.belay.core.plan.prediction;

import dev.belay.core.plan.Facts;
import dev.belay.core.plan.LockMode;
import dev.belay.core.plan.RelationLock;
import dev.belay.dsl.names.TableName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The locks that keep clients out which a transaction takes one after the other. It waits for all but the first while
 * it holds another one, and each of these waits may be part of a deadlock with a client.
 */
public final class ClientLocks {

    /** What SQL of the author may take, of which nothing is known. */
    private static final int OF_THE_AUTHOR = 2;

    private final Map<TableName, LockMode> held = new HashMap<>();
    private final Map<TableName, LockMode> late = new TreeMap<>();
    private boolean worked;
    private int count;

    private ClientLocks() {}

    /** The locks of the statements of one transaction. */
    public static ClientLocks of(List<Facts> statements) {
        ClientLocks locks = new ClientLocks();
        statements.forEach(locks::take);
        return locks;
    }

    /** How many there are; a stronger lock on the same relation is one more. */
    public int count() {
        return count;
    }

    /** Those that are taken after rows were read or written under another: by then, clients have waited for long. */
    public List<RelationLock> late() {
        return late.entrySet().stream()
                .map(lock -> new RelationLock(lock.getKey(), lock.getValue()))
                .toList();
    }

    /** The tables that they are on, by name. */
    public List<TableName> tables() {
        return held.keySet().stream().sorted().toList();
    }

    private void take(Facts facts) {
        if (!facts.predicted()) {
            count += OF_THE_AUTHOR;
        }
        facts.locks().stream()
                .filter(lock -> lock.mode().atLeast(LockMode.SHARE))
                .filter(lock -> !isHeld(lock))
                .forEach(this::take);
        worked |=
                !held.isEmpty() && !(facts.scans().isEmpty() && facts.rewrites().isEmpty());
    }

    private boolean isHeld(RelationLock lock) {
        LockMode mode = held.get(lock.relation());
        return mode != null && mode.atLeast(lock.mode());
    }

    private void take(RelationLock lock) {
        count++;
        held.put(lock.relation(), lock.mode());
        if (worked) {
            late.put(lock.relation(), lock.mode());
        }
    }
}
