package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;

/** A unique constraint that takes the place of another. */
public final class ReplaceUniqueBuilder extends UniqueParts<ReplaceUniqueBuilder> {

    private ReplaceUniqueBuilder(Notebook notebook, Column<?>... columns) {
        super(notebook, columns);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static ReplaceUniqueBuilder begin(Notebook notebook, TableName table, String old, Column<?>... columns) {
        Identifier replaced = notebook.name(old);
        var builder = new ReplaceUniqueBuilder(notebook, columns);
        notebook.draft(builder, () -> new ReplaceUnique(table, replaced, builder.constraint()));
        return builder;
    }
}
