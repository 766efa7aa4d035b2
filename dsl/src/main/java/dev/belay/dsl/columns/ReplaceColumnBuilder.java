package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.Written;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.Conversion;
import dev.belay.dsl.values.DualWrite;
import dev.belay.dsl.values.OnUnconvertible;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/**
 * A column that takes the place of another.
 *
 * @param <T> the Java type of the new column's values
 */
public final class ReplaceColumnBuilder<T> extends Builder<ReplaceColumnBuilder<T>> {

    private final Column<T> column;
    private ColumnDefinition replacement;
    private OnUnconvertible onUnconvertible = OnUnconvertible.REJECT;
    private boolean roundTrips;
    private DualWrite dualWrite = DualWrite.TRIGGER;

    private ReplaceColumnBuilder(Notebook notebook, Column<T> column) {
        super(notebook, "the column \"" + column.name() + "\"");
        this.column = column;
        this.replacement = notebook.column(column);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static <T> ReplaceColumnBuilder<T> begin(
            Notebook notebook, TableName table, Column<?> old, Column<T> column, Written<Conversion> conversion) {
        var builder = new ReplaceColumnBuilder<>(notebook, column);
        ColumnDefinition named = notebook.column(old);
        SqlExpression standIn = new SqlExpression("refused");
        Conversion both = notebook.read(conversion::read, new Conversion(standIn, standIn));
        notebook.draft(builder, () -> builder.operation(table, named, both));
        return builder;
    }

    /** What happens to a write that the conversion cannot convert; rejected unless said. */
    public ReplaceColumnBuilder<T> onUnconvertible(OnUnconvertible choice) {
        return once("choice", ".onUnconvertible(...)", () -> onUnconvertible = choice);
    }

    /** Declares that down(up(x)) = x for every x. */
    public ReplaceColumnBuilder<T> roundTrips() {
        roundTrips = true;
        return this;
    }

    /** Who writes both columns while both live; a trigger unless said. */
    public ReplaceColumnBuilder<T> dualWrite(DualWrite choice) {
        return once("strategy", ".dualWrite(...)", () -> dualWrite = choice);
    }

    /** What an INSERT that does not name the column writes, from the contract on. */
    public ReplaceColumnBuilder<T> defaultValue(T value) {
        return takeDefault(notebook().literal(column, value));
    }

    /** What an INSERT that does not name the column writes, from the contract on, as an SQL expression. */
    public ReplaceColumnBuilder<T> defaultExpression(String expression) {
        return takeDefault(notebook().expression(expression));
    }

    /** Lets PostgreSQL number the rows from the contract on, as it numbers them in the old column. */
    public ReplaceColumnBuilder<T> identity(Identity identity) {
        return once("identity", ".identity(...)", () -> replacement = replacement.withIdentity(Optional.of(identity)));
    }

    /** Sorts and compares the new column by this collation instead of the database's. */
    public ReplaceColumnBuilder<T> collation(String name) {
        return once(
                "collation",
                ".collation(\"name\")",
                () -> replacement =
                        replacement.withCollation(Optional.of(notebook().name(name))));
    }

    /** Says what the new column is for, in the database; the old one's comment unless said. */
    public ReplaceColumnBuilder<T> comment(String text) {
        return once(
                "comment",
                ".comment(\"text\")",
                () -> replacement =
                        replacement.withComment(Optional.of(notebook().comment(text))));
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public ReplaceColumnBuilder<T> direct(String why) {
        return takeDirect(why);
    }

    private ReplaceColumnBuilder<T> takeDefault(Value value) {
        return once(
                "default",
                ".defaultValue(value) or .defaultExpression(\"expression\")",
                () -> replacement = replacement.withDefault(Optional.of(value)));
    }

    private ReplaceColumn operation(TableName table, ColumnDefinition old, Conversion conversion) {
        return new ReplaceColumn(
                table, old.name(), old.type(), replacement, conversion, onUnconvertible, roundTrips, dualWrite);
    }
}
