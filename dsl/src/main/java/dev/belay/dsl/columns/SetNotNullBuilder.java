package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/**
 * A column that no longer takes NULL.
 *
 * @param <T> the Java type of its values
 */
public final class SetNotNullBuilder<T> extends Builder<SetNotNullBuilder<T>> {

    private final Column<T> column;
    private Optional<Value> fill = Optional.empty();

    private SetNotNullBuilder(Notebook notebook, Column<T> column) {
        super(notebook, "the column \"" + column.name() + "\"");
        this.column = column;
    }

    /** Begins. For the builder of the table, not for authors. */
    public static <T> SetNotNullBuilder<T> begin(Notebook notebook, TableName table, Column<T> column) {
        var builder = new SetNotNullBuilder<>(notebook, column);
        ColumnDefinition named = notebook.column(column);
        notebook.draft(builder, () -> new SetNotNull(table, named.name(), named.type(), builder.fill));
        return builder;
    }

    /** What NULLs become; without it the application promises that there are none. */
    public SetNotNullBuilder<T> fillWith(T value) {
        return takeFill(notebook().literal(column, value));
    }

    /** What NULLs become, as an SQL expression over other columns of the row. */
    public SetNotNullBuilder<T> fillFrom(String expression) {
        return takeFill(notebook().expression(expression));
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public SetNotNullBuilder<T> direct(String why) {
        return takeDirect(why);
    }

    private SetNotNullBuilder<T> takeFill(Value value) {
        return once("fill", Fill.CALLS, () -> fill = Optional.of(value));
    }
}
