package dev.belay.dsl.constraints;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import dev.belay.dsl.values.Value;
import java.util.Optional;

/** A check that is added to a table with rows. */
public final class AddCheckBuilder extends Builder<AddCheckBuilder> {

    private Optional<Repair> repair = Optional.empty();

    private AddCheckBuilder(Notebook notebook) {
        super(notebook, "the check");
    }

    /** Begins. For the builder of the table, not for authors. */
    public static AddCheckBuilder begin(Notebook notebook, TableName table, Check check) {
        var builder = new AddCheckBuilder(notebook);
        notebook.draft(builder, () -> new AddCheck(table, check, builder.repair));
        return builder;
    }

    /** Sets a column of each row that violates the check; without it the application promises that there are none. */
    public <T> AddCheckBuilder repair(Column<T> column, T value) {
        return takeRepair(column, notebook().literal(column, value));
    }

    /** Sets a column of each row that violates the check to an SQL expression over the row. */
    public AddCheckBuilder repairFrom(Column<?> column, String expression) {
        return takeRepair(column, notebook().expression(expression));
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public AddCheckBuilder direct(String why) {
        return takeDirect(why);
    }

    private AddCheckBuilder takeRepair(Column<?> column, Value value) {
        return once(
                "repair",
                ".repair(column, value) or .repairFrom(column, \"expression\")",
                () -> repair = Optional.of(new Repair(notebook().column(column).name(), value)));
    }
}
