package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.Column;
import java.util.List;
import java.util.function.Supplier;

/** The primary key of a table that is created or that is there already. */
public final class PrimaryKeyBuilder extends NamedParts<PrimaryKeyBuilder> {

    private PrimaryKeyBuilder(Notebook notebook) {
        super(notebook, "the primary key");
    }

    /** Begins the key of a table. For its builder, not for authors. */
    public static PrimaryKeyBuilder begin(
            Notebook notebook, List<Supplier<TableConstraint>> constraints, Column<?>... columns) {
        var builder = new PrimaryKeyBuilder(notebook);
        List<Identifier> names = KeyColumns.read(notebook, "A primary key", columns);
        constraints.add(() -> new PrimaryKey(builder.name(), names));
        return builder;
    }
}
