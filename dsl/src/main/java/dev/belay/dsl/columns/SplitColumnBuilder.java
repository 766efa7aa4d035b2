package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.Written;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A column that is split into several. */
public final class SplitColumnBuilder extends Builder<SplitColumnBuilder> {

    private final List<ColumnPart> parts;
    private boolean roundTrips;
    private DualWrite dualWrite = DualWrite.TRIGGER;

    private SplitColumnBuilder(Notebook notebook, Column<?> column, List<ColumnPart> parts) {
        super(notebook, "the column \"" + column.name() + "\"");
        this.parts = new ArrayList<>(parts);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static SplitColumnBuilder begin(
            Notebook notebook, TableName table, Column<?> column, Written<SqlExpression> whole, WrittenPart... parts) {
        ColumnDefinition old = notebook.column(column);
        SqlExpression value = notebook.read(whole::read, new SqlExpression("refused"));
        var builder = new SplitColumnBuilder(notebook, column, WrittenPart.read(notebook, parts));
        notebook.draft(
                builder,
                () -> new SplitColumn(
                        table, old.name(), old.type(), value, builder.parts, builder.roundTrips, builder.dualWrite));
        return builder;
    }

    /** Forbids NULL in a part. A column that is NOT NULL has at least one such part. */
    public SplitColumnBuilder notNull(Column<?> part) {
        return refine("NOT NULL", ".notNull(" + part.name() + ")", part, column -> column.withNotNull(true));
    }

    /** Says what a part is for, in the database. */
    public SplitColumnBuilder comment(Column<?> part, String text) {
        String checked = notebook().comment(text);
        return refine(
                "comment",
                ".comment(" + part.name() + ", \"text\")",
                part,
                column -> column.withComment(Optional.of(checked)));
    }

    /** Declares that the parts of a value give that value again, for every value. */
    public SplitColumnBuilder roundTrips() {
        roundTrips = true;
        return this;
    }

    /** Says who writes the column and its parts while all of them live; a trigger, where nothing is said. */
    public SplitColumnBuilder dualWrite(DualWrite choice) {
        return once("strategy", ".dualWrite(...)", () -> dualWrite = choice);
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public SplitColumnBuilder direct(String why) {
        return takeDirect(why);
    }

    private SplitColumnBuilder refine(
            String what, String call, Column<?> part, UnaryOperator<ColumnDefinition> refinement) {
        Identifier name = notebook().column(part).name();
        return once(what + " of \"" + name + "\"", call, () -> refine(name, refinement));
    }

    private void refine(Identifier name, UnaryOperator<ColumnDefinition> refinement) {
        boolean known = parts.stream().anyMatch(part -> part.column().name().equals(name));
        parts.replaceAll(part -> part.column().name().equals(name)
                ? new ColumnPart(refinement.apply(part.column()), part.value())
                : part);
        if (!known) {
            notebook()
                    .refuse(
                            "not-a-part",
                            "The column \"" + name + "\" is not one of the parts of " + subject() + ".",
                            "Name a column that stands in part(column, \"expression\").");
        }
    }
}
