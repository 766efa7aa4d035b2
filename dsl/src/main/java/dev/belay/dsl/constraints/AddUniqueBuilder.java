package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;

/** A unique constraint that is added to a table with rows. */
public final class AddUniqueBuilder extends UniqueParts<AddUniqueBuilder> {

    private AddUniqueBuilder(Notebook notebook, Column<?>... columns) {
        super(notebook, columns);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static AddUniqueBuilder begin(Notebook notebook, TableName table, Column<?>... columns) {
        var builder = new AddUniqueBuilder(notebook, columns);
        notebook.draft(builder, () -> new AddUnique(table, builder.constraint()));
        return builder;
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public AddUniqueBuilder direct(String why) {
        return takeDirect(why);
    }
}
