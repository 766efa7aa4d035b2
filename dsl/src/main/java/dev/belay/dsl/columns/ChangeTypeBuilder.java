package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.types.ColumnType;
import dev.belay.dsl.types.SqlType;

/** A column whose type changes in place; refused where PostgreSQL would rewrite the table. */
public final class ChangeTypeBuilder extends Builder<ChangeTypeBuilder> {

    private boolean assumeUtc;

    private ChangeTypeBuilder(Notebook notebook, Column<?> column) {
        super(notebook, "the column \"" + column.name() + "\"");
    }

    /** Begins. For the builder of the table, not for authors. */
    public static ChangeTypeBuilder begin(Notebook notebook, TableName table, Column<?> column, ColumnType<?> type) {
        var builder = new ChangeTypeBuilder(notebook, column);
        ColumnDefinition named = notebook.column(column);
        SqlType to = notebook.type(type);
        notebook.draft(builder, () -> new ChangeType(table, named.name(), named.type(), to, builder.assumeUtc));
        return builder;
    }

    /**
     * Says that timestamps without a zone are UTC: they become {@code timestamptz} without a rewrite (PostgreSQL 12 and
     * later).
     */
    public ChangeTypeBuilder assumeUtc() {
        assumeUtc = true;
        return this;
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public ChangeTypeBuilder direct(String why) {
        return takeDirect(why);
    }
}
