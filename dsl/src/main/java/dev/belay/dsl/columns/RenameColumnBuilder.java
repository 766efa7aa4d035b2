package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.DualWrite;

/** A column that goes on under another name. */
public final class RenameColumnBuilder extends Builder<RenameColumnBuilder> {

    private DualWrite dualWrite = DualWrite.TRIGGER;

    private RenameColumnBuilder(Notebook notebook, Column<?> column) {
        super(notebook, "the column \"" + column.name() + "\"");
    }

    /** Begins. For the builder of the table, not for authors. */
    public static RenameColumnBuilder begin(Notebook notebook, TableName table, Column<?> column, String newName) {
        var builder = new RenameColumnBuilder(notebook, column);
        ColumnDefinition old = notebook.column(column);
        Identifier name = notebook.name(newName);
        notebook.draft(builder, () -> new RenameColumn(table, old.name(), old.type(), name, builder.dualWrite));
        return builder;
    }

    /** Who writes both columns while both live; a trigger unless said. */
    public RenameColumnBuilder dualWrite(DualWrite choice) {
        return once("strategy", ".dualWrite(...)", () -> dualWrite = choice);
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public RenameColumnBuilder direct(String why) {
        return takeDirect(why);
    }
}
