package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.Written;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.SqlExpression;
import java.util.List;
import java.util.Optional;

/** A new column into which several are merged. */
public final class MergeColumnsBuilder extends Builder<MergeColumnsBuilder> {

    private ColumnDefinition column;
    private boolean roundTrips;
    private DualWrite dualWrite = DualWrite.TRIGGER;

    private MergeColumnsBuilder(Notebook notebook, Column<?> column) {
        super(notebook, "the column \"" + column.name() + "\"");
        this.column = notebook.column(column);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static MergeColumnsBuilder begin(
            Notebook notebook, TableName table, Column<?> column, Written<SqlExpression> whole, WrittenPart... parts) {
        var builder = new MergeColumnsBuilder(notebook, column);
        SqlExpression value = notebook.read(whole::read, new SqlExpression("refused"));
        List<ColumnPart> old = WrittenPart.read(notebook, parts);
        notebook.draft(
                builder,
                () -> new MergeColumns(table, old, builder.column, value, builder.roundTrips, builder.dualWrite));
        return builder;
    }

    /** Sorts and compares the new column by this collation instead of the database's. */
    public MergeColumnsBuilder collation(String name) {
        return once(
                "collation",
                ".collation(\"name\")",
                () -> column = column.withCollation(Optional.of(notebook().name(name))));
    }

    /** Says what the new column is for, in the database. */
    public MergeColumnsBuilder comment(String text) {
        return once(
                "comment",
                ".comment(\"text\")",
                () -> column = column.withComment(Optional.of(notebook().comment(text))));
    }

    /** Declares that the whole of some parts gives those parts again, for every row. */
    public MergeColumnsBuilder roundTrips() {
        roundTrips = true;
        return this;
    }

    /** Says who writes the parts and the new column while all of them live; a trigger, where nothing is said. */
    public MergeColumnsBuilder dualWrite(DualWrite choice) {
        return once("strategy", ".dualWrite(...)", () -> dualWrite = choice);
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public MergeColumnsBuilder direct(String why) {
        return takeDirect(why);
    }
}
