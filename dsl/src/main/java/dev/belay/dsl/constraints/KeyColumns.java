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

    /** The columns of a key as an author names them; a repetition is reported at the call and not taken. */
    static List<Identifier> read(Notebook notebook, String what, Column<?>... columns) {
        List<Identifier> names = new ArrayList<>();
        for (Column<?> column : columns) {
            Identifier name = notebook.column(column).name();
            if (isNew(notebook, what, names, name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether a name is not there yet; reports it otherwise. */
    static boolean isNew(Notebook notebook, String what, List<Identifier> names, Identifier name) {
        boolean isNew = !names.contains(name);
        if (!isNew) {
            notebook.refuse(
                    "repeated-column", what + " names the column \"" + name + "\" twice.", "Remove one of the two.");
        }
        return isNew;
    }
}
