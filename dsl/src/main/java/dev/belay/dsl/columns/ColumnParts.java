package dev.belay.dsl.columns;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;

/**
 * What can be said of a new column, in a new table or in one with rows.
 *
 * @param <T> the Java type of its values
 * @param <B> the builder's own class
 */
abstract class ColumnParts<T, B extends ColumnParts<T, B>> extends Builder<B> {

    private static final String DEFAULT = "default";
    private static final String IDENTITY = "identity";
    private static final String GENERATED = "generation expression";

    private final Column<T> column;
    private ColumnDefinition definition;

    ColumnParts(Notebook notebook, Column<T> column) {
        super(notebook, "the column \"" + column.name() + "\"");
        this.column = column;
        this.definition = notebook.column(column);
    }

    /** Forbids NULL. */
    public B notNull() {
        definition = definition.withNotNull(true);
        return self();
    }

    /** What an INSERT that does not name the column writes. */
    public B defaultValue(T value) {
        return takeDefault(notebook().literal(column, value));
    }

    /** What an INSERT that does not name the column writes, as an SQL expression. */
    public B defaultExpression(String expression) {
        return takeDefault(notebook().expression(expression));
    }

    /** Lets PostgreSQL number the rows. */
    public B identity(Identity identity) {
        return source(IDENTITY, ".identity(...)", () -> definition = definition.withIdentity(Optional.of(identity)));
    }

    /**
     * Lets PostgreSQL compute and store the column from others of the row. In a table that has rows a trigger does it,
     * and stays: a stored generated column would rewrite the table. With {@code direct("why")} it is one all the same.
     */
    public B generatedAs(String expression) {
        SqlExpression generated = notebook().expression(expression);
        return source(
                GENERATED,
                ".generatedAs(\"expression\")",
                () -> definition = definition.withGenerated(Optional.of(generated)));
    }

    /**
     * Lets PostgreSQL compute the column from others of the row whenever it is read: adding it writes no row. Needs
     * PostgreSQL 18, which keeps no index over such a column and no key.
     */
    public B virtualAs(String expression) {
        SqlExpression generated = notebook().expression(expression);
        return source(GENERATED, ".virtualAs(\"expression\")", () -> definition = definition.withVirtual(generated));
    }

    /** Sorts and compares by this collation instead of the database's. */
    public B collation(String name) {
        return once(
                "collation",
                ".collation(\"name\")",
                () -> definition =
                        definition.withCollation(Optional.of(notebook().name(name))));
    }

    /** Says what the column is for, in the database. */
    public B comment(String text) {
        return once(
                "comment",
                ".comment(\"text\")",
                () -> definition = definition.withComment(Optional.of(notebook().comment(text))));
    }

    final Column<T> column() {
        return column;
    }

    final ColumnDefinition definition() {
        return definition;
    }

    private B takeDefault(Value value) {
        return source(
                DEFAULT,
                ".defaultValue(value) or .defaultExpression(\"expression\")",
                () -> definition = definition.withDefault(Optional.of(value)));
    }

    /**
     * A second source is reported at its own call and not taken, so that the finished column does not report it again.
     */
    private B source(String what, String calls, Runnable step) {
        for (String other : List.of(DEFAULT, IDENTITY, GENERATED)) {
            if (said(other) && !other.equals(what)) {
                notebook().refuse(ColumnDefinition.conflict(definition.name(), List.of(other, what)));
                return self();
            }
        }
        return once(what, calls, step);
    }
}
