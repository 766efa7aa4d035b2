package dev.belay.dsl.constraints;

import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A unique constraint.
 *
 * @param name its name, {@code <table>_<columns>_key} when empty
 * @param columns its columns in order, at least one
 * @param nullsNotDistinct whether NULLs count as equal (PostgreSQL 15 and later)
 * @param deferrability when it is checked
 */
public record Unique(
        Optional<Identifier> name, List<Identifier> columns, boolean nullsNotDistinct, Deferrability deferrability)
        implements TableConstraint {

    /** Copies the columns and refuses an empty or repeating list. */
    public Unique {
        columns = KeyColumns.checked("A unique constraint", columns);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unique(this);
    }
}
