package dev.belay.dsl.indexes;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import java.util.List;

/** An index that is built on a table with rows, without blocking writes. */
public final class CreateIndexBuilder extends IndexParts<CreateIndexBuilder> {

    private CreateIndexBuilder(Notebook notebook, String name, List<IndexKey> keys) {
        super(notebook, name, keys);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static CreateIndexBuilder begin(Notebook notebook, TableName table, String name, List<IndexKey> keys) {
        var builder = new CreateIndexBuilder(notebook, name, keys);
        notebook.draft(builder, () -> new CreateIndex(table, builder.index()));
        return builder;
    }

    /** Asks for the plain statement instead of the safe one; the reason is shown in the plan. */
    public CreateIndexBuilder direct(String why) {
        return takeDirect(why);
    }
}
