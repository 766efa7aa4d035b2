package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import java.util.List;

/** A primary key that is added to a table with rows. */
public final class AddPrimaryKeyBuilder extends NamedParts<AddPrimaryKeyBuilder> {

    private AddPrimaryKeyBuilder(Notebook notebook) {
        super(notebook, "the primary key");
    }

    /** Begins. For the builder of the table, not for authors. */
    public static AddPrimaryKeyBuilder begin(Notebook notebook, TableName table, Column<?>... columns) {
        var builder = new AddPrimaryKeyBuilder(notebook);
        List<Identifier> names = KeyColumns.read(notebook, "A primary key", columns);
        notebook.draft(builder, () -> new AddPrimaryKey(table, new PrimaryKey(builder.name(), names)));
        return builder;
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public AddPrimaryKeyBuilder direct(String why) {
        return takeDirect(why);
    }
}
