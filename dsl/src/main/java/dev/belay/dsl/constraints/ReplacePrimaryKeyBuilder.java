package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import java.util.List;

/** A primary key that takes the place of another. */
public final class ReplacePrimaryKeyBuilder extends NamedParts<ReplacePrimaryKeyBuilder> {

    private ReplacePrimaryKeyBuilder(Notebook notebook) {
        super(notebook, "the primary key");
    }

    /** Begins. For the builder of the table, not for authors. */
    public static ReplacePrimaryKeyBuilder begin(Notebook notebook, TableName table, Column<?>... columns) {
        var builder = new ReplacePrimaryKeyBuilder(notebook);
        List<Identifier> names = KeyColumns.read(notebook, "A primary key", columns);
        notebook.draft(builder, () -> new ReplacePrimaryKey(table, new PrimaryKey(builder.name(), names)));
        return builder;
    }
}
