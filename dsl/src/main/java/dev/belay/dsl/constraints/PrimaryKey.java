package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A primary key.
 *
 * @param name its name, {@code <table>_pkey} when empty
 * @param columns its columns in order, at least one
 */
public record PrimaryKey(Optional<Identifier> name, List<Identifier> columns) implements TableConstraint {

    /** Copies the columns and refuses an empty or repeating list. */
    public PrimaryKey {
        columns = KeyColumns.checked("A primary key", columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.primaryKey(this);
    }
}
