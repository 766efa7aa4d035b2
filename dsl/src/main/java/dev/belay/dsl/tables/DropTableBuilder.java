package dev.belay.dsl.tables;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;

/** A table that goes once nothing uses it. */
public final class DropTableBuilder extends Builder<DropTableBuilder> {

    private boolean retain = true;

    private DropTableBuilder(Notebook notebook, TableName table) {
        super(notebook, "the table \"" + table + "\"");
    }

    static DropTableBuilder begin(Notebook notebook, TableName table) {
        var builder = new DropTableBuilder(notebook, table);
        notebook.draft(builder, () -> new DropTable(table, builder.retain));
        return builder;
    }

    /** Moves the table to the retention schema, rows and all, with the contract; so it is unless said. */
    public DropTableBuilder retain() {
        return choose(true);
    }

    /** Drops the table and its rows for good with the contract. */
    public DropTableBuilder discard() {
        return choose(false);
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public DropTableBuilder direct(String why) {
        return takeDirect(why);
    }

    private DropTableBuilder choose(boolean choice) {
        return once("fate of the rows", ".retain() or .discard()", () -> retain = choice);
    }
}
