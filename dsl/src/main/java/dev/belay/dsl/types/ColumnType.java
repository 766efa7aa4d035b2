package dev.belay.dsl.types;

import dev.belay.dsl.values.Literal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column's type together with the Java type of its values, so that a default or a fill of the wrong Java type does
 * not compile.
 *
 * @param <T> the Java type of a value
 */
public final class ColumnType<T> {

    private final SqlType sql;
    private final Function<T, String> text;

    ColumnType(SqlType sql, Function<T, String> text) {
        this.sql = sql;
        this.text = text;
    }

    /** The type as PostgreSQL names it. */
    public SqlType sql() {
        return sql;
    }

    /** The literal of a value, as the type's input function reads it. */
    public Literal literal(T value) {
        return new Literal(text.apply(value), sql);
    }

    /** The type of arrays of this type. */
    ColumnType<List<T>> array() {
        return new ColumnType<>(
                sql.array(),
                values -> values.stream()
                        .map(text)
                        .map(element -> sql.dimensions() > 0 ? element : quoted(element))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
