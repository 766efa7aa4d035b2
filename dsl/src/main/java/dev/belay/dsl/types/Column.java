package dev.belay.dsl.types;

/**
 * A column as an author names it: its name and its type. The name is looked at when an operation uses it, so that a
 * constant with a bad name is reported at the call and not as a failure to load the class.
 *
 * @param <T> the Java type of the column's values
 * @param name the column's name
 * @param type the column's type
 */
public record Column<T>(String name, ColumnType<T> type) {

    /** The column of that name and type. */
    public static <T> Column<T> column(String name, ColumnType<T> type) {
        return new Column<>(name, type);
    }
}
