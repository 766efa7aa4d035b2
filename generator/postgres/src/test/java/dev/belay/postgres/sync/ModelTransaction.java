package dev.belay.postgres.sync;

import dev.belay.postgres.sync.Row.Key;
import dev.belay.postgres.sync.Write.Verb;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a transaction under READ COMMITTED has written, and nobody else sees before it has committed. */
final class ModelTransaction {

    private final Map<Key, Optional<Row>> own = new HashMap<>();
    private final Set<Key> locked = new HashSet<>();
    private final Set<Key> deleted = new HashSet<>();
    private final Set<Key> moved = new HashSet<>();

    /** What it sees. */
    Map<Key, Row> view(Map<Key, Row> committed) {
        Map<Key, Row> view = new TreeMap<>(TableModel::inOrder);
        view.putAll(committed);
        own.forEach((key, row) -> row.ifPresentOrElse(written -> view.put(key, written), () -> view.remove(key)));
        return view;
    }

    /** Rows that another transaction would wait for. */
    Set<Key> locked() {
        return locked;
    }

    /** Rows that somebody who has waited for them passes by: they are deleted, whatever has taken their place. */
    Set<Key> deleted() {
        return deleted;
    }

    /** Rows that nobody who has waited for them may touch: they are in another partition. */
    Set<Key> moved() {
        return moved;
    }

    /** Whether a statement of somebody else has to wait. */
    boolean blocks(Write write, Map<Key, Row> itsView) {
        return wanted(write, itsView).stream().anyMatch(locked::contains);
    }

    private static Set<Key> wanted(Write write, Map<Key, Row> view) {
        Set<Key> wanted = new HashSet<>();
        if (write.verb().inserts()) {
            write.ids().forEach(id -> wanted.add(new Key(id, write.region())));
            return wanted;
        }
        for (Key key : view.keySet()) {
            if (write.ids().contains(key.id())) {
                wanted.add(key);
                write.cell("region")
                        .flatMap(Write.Cell::value)
                        .ifPresent(region -> wanted.add(new Key(key.id(), Integer.parseInt(region))));
            }
        }
        return wanted;
    }

    /** Remembers what one of its own statements has done. */
    void took(Write write, Map<Key, Row> before, Map<Key, Row> after, Set<Key> unseen) {
        Set<Key> touched = wanted(write, before);
        touched.removeAll(unseen);
        if (write.verb() == Verb.INSERT_OR_NOTHING) {
            touched.removeAll(before.keySet());
        }
        for (Key key : touched) {
            boolean was = before.containsKey(key);
            boolean is = after.containsKey(key);
            if (was || is) {
                locked.add(key);
                own.put(key, Optional.ofNullable(after.get(key)));
            }
            if (was && !is) {
                (write.verb() == Verb.DELETE ? deleted : moved).add(key);
            }
        }
    }
}
