package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;

/** A foreign key that is added to a table with rows. */
public final class AddForeignKeyBuilder extends ForeignKeyParts<AddForeignKeyBuilder> {

    private AddForeignKeyBuilder(Notebook notebook, TableName target) {
        super(notebook, target);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static AddForeignKeyBuilder begin(Notebook notebook, TableName table, String target) {
        return begin(notebook, table, notebook.table(TableName.PUBLIC.value(), target));
    }

    /** Begins with a target of any schema. For the builder of the table, not for authors. */
    public static AddForeignKeyBuilder begin(Notebook notebook, TableName table, TableName target) {
        var builder = new AddForeignKeyBuilder(notebook, target);
        notebook.draft(builder, () -> new AddForeignKey(table, builder.constraint()));
        return builder;
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public AddForeignKeyBuilder direct(String why) {
        return takeDirect(why);
    }
}
