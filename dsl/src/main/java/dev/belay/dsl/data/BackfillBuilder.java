package dev.belay.dsl.data;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.SqlExpression;
import dev.belay.dsl.values.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns that are set in rows that are there already, batch by batch. */
public final class BackfillBuilder extends Builder<BackfillBuilder> {

    private final TableName table;
    private final List<Assignment> assignments = new ArrayList<>();
    private Optional<SqlExpression> where = Optional.empty();
    private Optional<Integer> batchSize = Optional.empty();
    private Optional<Duration> pause = Optional.empty();

    private BackfillBuilder(Notebook notebook, TableName table) {
        super(notebook, "the backfill of \"" + table + "\"");
        this.table = table;
    }

    /** Begins. For the builder of the table, not for authors. */
    public static BackfillBuilder begin(Notebook notebook, TableName table) {
        var builder = new BackfillBuilder(notebook, table);
        notebook.draft(builder, builder::operation);
        return builder;
    }

    /** Sets a column to a value. */
    public <T> BackfillBuilder set(Column<T> column, T value) {
        return assign(column, notebook().literal(column, value));
    }

    /** Sets a column to an SQL expression over the row. */
    public BackfillBuilder setFrom(Column<?> column, String expression) {
        return assign(column, notebook().expression(expression));
    }

    /**
     * Which rows still need it. It must be false for a row once its columns are set: the backfill goes by it when it is
     * killed and run again.
     */
    public BackfillBuilder where(String condition) {
        return once(
                "condition",
                ".where(\"expression\")",
                () -> where = Optional.of(notebook().expression(condition)));
    }

    /** How many rows a batch has at most, 1 or more; the policy's number unless said. Slow rows make it smaller. */
    public BackfillBuilder batchSize(int rows) {
        return once("batch size", ".batchSize(rows)", () -> batchSize = Optional.of(rows));
    }

    /** How long it rests between batches; the policy's time unless said. */
    public BackfillBuilder pause(Duration rest) {
        return once("pause", ".pause(duration)", () -> pause = Optional.of(rest));
    }

    /** Asks for one plain UPDATE instead of batches; the reason is shown in the plan. */
    public BackfillBuilder direct(String why) {
        return takeDirect(why);
    }

    private BackfillBuilder assign(Column<?> column, Value value) {
        Identifier name = notebook().column(column).name();
        if (assignments.stream().anyMatch(assignment -> assignment.column().equals(name))) {
            notebook()
                    .refuse(
                            "repeated-column",
                            "The backfill of \"" + table + "\" sets the column \"" + name + "\" twice.",
                            "Remove one of the two.");
        } else {
            assignments.add(new Assignment(name, value));
        }
        return this;
    }

    private BackfillRows operation() {
        SqlExpression condition = where.orElseThrow(() -> new RefusedException(
                "backfill-without-where",
                "The backfill of \"" + table + "\" does not say which rows still need it.",
                "Add .where(\"condition\"), false for a row once its columns are set."));
        return new BackfillRows(table, assignments, condition, batchSize, pause);
    }
}
