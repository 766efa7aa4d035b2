package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The rule that every key's list of columns obeys. */
final class KeyColumns {

    private KeyColumns() {}

    static List<Identifier> checked(String what, List<Identifier> columns) {
        if (columns.isEmpty()) {
            throw new RefusedException("no-column", what + " names no column.", "Name at least one column.");
        }
        if (new HashSet<>(columns).size() != columns.size()) {
            throw new RefusedException("repeated-column", what + " names a column twice.", "Remove one of the two.");
        }
        return List.copyOf(columns);
    }

    /** The columns of a key as an author names them; a repetition is reported at the call. */
    static List<Identifier> read(Notebook notebook, String what, Column<?>... columns) {
        List<Identifier> names = new ArrayList<>();
        for (Column<?> column : columns) {
            add(notebook, what, names, column);
        }
        return names;
    }

    static void add(Notebook notebook, String what, List<Identifier> names, Column<?> column) {
        Identifier name = notebook.column(column).name();
        if (names.contains(name)) {
            notebook.refuse(
                    "repeated-column", what + " names the column \"" + name + "\" twice.", "Remove one of the two.");
        } else {
            names.add(name);
        }
    }
}
