package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.types.Column;
import java.util.List;
import java.util.function.Supplier;

/** A unique constraint of a table that is created or that is there already. */
public final class UniqueBuilder extends UniqueParts<UniqueBuilder> {

    private UniqueBuilder(Notebook notebook, Column<?>... columns) {
        super(notebook, columns);
    }

    /** Begins a constraint of a table. For its builder, not for authors. */
    public static UniqueBuilder begin(
            Notebook notebook, List<Supplier<TableConstraint>> constraints, Column<?>... columns) {
        var builder = new UniqueBuilder(notebook, columns);
        constraints.add(builder::constraint);
        return builder;
    }
}
