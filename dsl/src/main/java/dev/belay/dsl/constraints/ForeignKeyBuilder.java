package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.TableName;
import java.util.List;
import java.util.function.Supplier;

/** A foreign key of a table that is created or that is there already. */
public final class ForeignKeyBuilder extends ForeignKeyParts<ForeignKeyBuilder> {

    private ForeignKeyBuilder(Notebook notebook, TableName target) {
        super(notebook, target);
    }

    /** Begins a key of a table. For its builder, not for authors. */
    public static ForeignKeyBuilder begin(
            Notebook notebook, List<Supplier<TableConstraint>> constraints, String target) {
        return begin(notebook, constraints, notebook.table(TableName.PUBLIC.value(), target));
    }

    /** Begins a key to a target of any schema. For the builder of the table, not for authors. */
    public static ForeignKeyBuilder begin(
            Notebook notebook, List<Supplier<TableConstraint>> constraints, TableName target) {
        var builder = new ForeignKeyBuilder(notebook, target);
        constraints.add(builder::constraint);
        return builder;
    }
}
