package dev.belay.dsl.columns;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/**
 * A column that is added to a table with rows.
 *
 * @param <T> the Java type of its values
 */
public final class AddColumnBuilder<T> extends ColumnParts<T, AddColumnBuilder<T>> {

    private Optional<Value> fill = Optional.empty();

    private AddColumnBuilder(Notebook notebook, Column<T> column) {
        super(notebook, column);
    }

    /** Begins. For the builder of the table, not for authors. */
    public static <T> AddColumnBuilder<T> begin(Notebook notebook, TableName table, Column<T> column) {
        var builder = new AddColumnBuilder<>(notebook, column);
        notebook.draft(builder, () -> builder.operation(table));
        return builder;
    }

    /** What rows that are there already get, where that is not the default. */
    public AddColumnBuilder<T> fillWith(T value) {
        return takeFill(notebook().literal(column(), value));
    }

    /** What rows that are there already get, as an SQL expression over other columns of the row. */
    public AddColumnBuilder<T> fillFrom(String expression) {
        return takeFill(notebook().expression(expression));
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public AddColumnBuilder<T> direct(String why) {
        return takeDirect(why);
    }

    private AddColumnBuilder<T> takeFill(Value value) {
        return once("fill", Fill.CALLS, () -> fill = Optional.of(value));
    }

    private AddColumn operation(TableName table) {
        return new AddColumn(table, definition(), fill);
    }
}
