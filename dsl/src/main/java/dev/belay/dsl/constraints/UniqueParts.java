package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.Column;
import java.util.List;

/**
 * What can be said of a unique constraint.
 *
 * @param <B> the builder's own class
 */
abstract class UniqueParts<B extends UniqueParts<B>> extends NamedParts<B> {

    private final List<Identifier> columns;
    private boolean nullsNotDistinct;
    private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

    UniqueParts(Notebook notebook, Column<?>... columns) {
        super(notebook, "the unique constraint");
        this.columns = KeyColumns.read(notebook, "A unique constraint", columns);
    }

    /** Takes NULLs as equal (PostgreSQL 15 and later). */
    public B nullsNotDistinct() {
        nullsNotDistinct = true;
        return self();
    }

    /** When it is checked; after each statement unless said. */
    public B deferrable(Deferrability choice) {
        return once("deferrability", ".deferrable(...)", () -> deferrability = choice);
    }

    final Unique constraint() {
        return new Unique(name(), columns, nullsNotDistinct, deferrability);
    }
}
