package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;

/** A column that goes once nothing uses it. */
public final class DropColumnBuilder extends Builder<DropColumnBuilder> {

    private boolean retain;

    private DropColumnBuilder(Notebook notebook, Column<?> column) {
        super(notebook, "the column \"" + column.name() + "\"");
    }

    /** Begins. For the builder of the table, not for authors. */
    public static DropColumnBuilder begin(Notebook notebook, TableName table, Column<?> column) {
        var builder = new DropColumnBuilder(notebook, column);
        ColumnDefinition named = notebook.column(column);
        notebook.draft(builder, () -> new DropColumn(table, named.name(), named.type(), builder.retain));
        return builder;
    }

    /** Keeps the values under another name instead of dropping them with the contract. */
    public DropColumnBuilder retain() {
        retain = true;
        return this;
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public DropColumnBuilder direct(String why) {
        return takeDirect(why);
    }
}
