package dev.belay.dsl.columns;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.types.Column;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a column as an author wrote it, made by {@link dev.belay.dsl.Sql}. It is looked at when an operation uses
 * it.
 *
 * @param column the part
 * @param expression how it is computed from the whole
 */
public record WrittenPart(Column<?> column, String expression) {

    static List<ColumnPart> read(Notebook notebook, WrittenPart... parts) {
        return Arrays.stream(parts).map(part -> part.read(notebook)).toList();
    }

    private ColumnPart read(Notebook notebook) {
        return new ColumnPart(notebook.column(column), notebook.expression(expression));
    }
}
