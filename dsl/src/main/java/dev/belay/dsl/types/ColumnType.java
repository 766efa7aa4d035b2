package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.values.Literal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A column's type together with the Java type of its values, so that a default or a fill of the wrong Java type does
 * not compile. A length or a name that no type can have is reported when an operation uses it.
 *
 * @param <T> the Java type of a value
 */
public final class ColumnType<T> {

    private final Supplier<SqlType> sql;
    private final Function<T, String> text;

    ColumnType(Supplier<SqlType> sql, Function<T, String> text) {
        this.sql = sql;
        this.text = text;
    }

    /**
     * The type as PostgreSQL names it.
     *
     * @throws RefusedException if PostgreSQL has no such type: a length of 0, a name that it would cut
     */
    public SqlType sql() {
        return sql.get();
    }

    /** Whether PostgreSQL has no such type. For the builders, not for authors. */
    public boolean isRefused() {
        try {
            sql.get();
            return false;
        } catch (RefusedException refusal) {
            return true;
        }
    }

    /**
     * The literal of a value, as the type's input function reads it.
     *
     * @throws RefusedException if the value is null or PostgreSQL cannot store it
     */
    public Literal literal(T value) {
        if (value == null) {
            throw new RefusedException(
                    "missing-value",
                    "A value of the type \"" + this + "\" is null.",
                    "Write NULL as an SQL expression.");
        }
        return new Literal(text.apply(value), sql());
    }

    /** The type of arrays of this type. */
    ColumnType<List<T>> array() {
        return new ColumnType<>(
                () -> sql().array(),
                values -> values.stream().map(this::element).collect(Collectors.joining(delimiter(), "{", "}")));
    }

    private String element(T value) {
        if (value == null) {
            return "NULL";
        }
        String element = literal(value).text();
        return sql().dimensions() > 0 ? element : quoted(element);
    }

    /** {@code typdelim} of {@code box}, the one built-in type whose arrays have no commas. */
    private String delimiter() {
        return sql().name().equals("box") && sql().builtIn() ? ";" : ",";
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return isRefused() ? "refused" : sql().toString();
    }
}
