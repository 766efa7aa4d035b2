package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import java.util.HashSet;
import java.util.List;

/** The rule that every key's list of columns obeys. */
final class KeyColumns {

    private KeyColumns() {}

    static List<Identifier> checked(String what, List<Identifier> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(what + " names no column; name at least one.");
        }
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new IllegalArgumentException(what + " names a column twice; remove one.");
        }
        return List.copyOf(columns);
    }
}
