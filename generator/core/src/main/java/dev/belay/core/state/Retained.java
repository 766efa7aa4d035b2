package dev.belay.core.state;

import dev.belay.dsl.constraints.ForeignKey;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.Optional;

/**
 * What a contract has kept back instead of dropping it, until it is purged.
 *
 * @param change the id of the change that was contracted
 * @param table the table, under the name it has now
 * @param column the column of it; empty where the whole table was kept back
 * @param foreignKeys the foreign keys that a whole table had, and has no longer
 */
public record Retained(String change, TableName table, Optional<Identifier> column, List<ForeignKey> foreignKeys) {

    /** Copies the list. */
    public Retained {
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** A whole table. */
    public static Retained table(String change, TableName table, List<ForeignKey> foreignKeys) {
        return new Retained(change, table, Optional.empty(), foreignKeys);
    }

    /** A column. */
    public static Retained column(String change, TableName table, Identifier column) {
        return new Retained(change, table, Optional.of(column), List.of());
    }

    /** The same in a table that has another name by now. */
    Retained in(TableName newName) {
        return new Retained(change, newName, column, foreignKeys);
    }
}
