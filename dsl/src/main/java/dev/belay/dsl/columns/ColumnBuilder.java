package dev.belay.dsl.columns;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.types.Column;
import java.util.List;
import java.util.function.Supplier;

/**
 * A column of a table that is created or that is there already.
 *
 * @param <T> the Java type of its values
 */
public final class ColumnBuilder<T> extends ColumnParts<T, ColumnBuilder<T>> {

    private ColumnBuilder(Notebook notebook, Column<T> column) {
        super(notebook, column);
    }

    /** Begins a column of a table. For its builder, not for authors. */
    public static <T> ColumnBuilder<T> begin(
            Notebook notebook, Column<T> column, List<Supplier<ColumnDefinition>> columns) {
        var builder = new ColumnBuilder<>(notebook, column);
        columns.add(builder::definition);
        return builder;
    }
}
