package dev.belay.dsl.constraints;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.types.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be said of a foreign key.
 *
 * @param <B> the builder's own class
 */
abstract class ForeignKeyParts<B extends ForeignKeyParts<B>> extends NamedParts<B> {

    private final List<Identifier> columns = new ArrayList<>();
    private final List<Identifier> targetColumns = new ArrayList<>();
    private TableName target;
    private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

    ForeignKeyParts(Notebook notebook, TableName target) {
        super(notebook, "the foreign key to \"" + target + "\"");
        this.target = target;
    }

    /** Adds a pair of columns: one of this table and the one it references, of the same Java type. */
    public <T> B on(Column<T> column, Column<T> targetColumn) {
        Identifier here = notebook().column(column).name();
        Identifier there = notebook().column(targetColumn).name();
        boolean newHere = KeyColumns.isNew(notebook(), "A foreign key", columns, here);
        boolean newThere = KeyColumns.isNew(notebook(), "A foreign key's target", targetColumns, there);
        if (newHere && newThere) {
            columns.add(here);
            targetColumns.add(there);
        }
        return self();
    }

    /** The schema of the referenced table; {@code public} unless said. */
    public B targetSchema(String schema) {
        return once(
                "target schema",
                ".targetSchema(\"name\")",
                () -> target = new TableName(notebook().name(schema), target.name()));
    }

    /** What a deleted target row does to its referencing rows; refused at the end of the statement unless said. */
    public B onDelete(ReferentialAction action) {
        return once("action on delete", ".onDelete(...)", () -> onDelete = action);
    }

    /** What a changed target key does to its referencing rows; refused at the end of the statement unless said. */
    public B onUpdate(ReferentialAction action) {
        return once("action on update", ".onUpdate(...)", () -> onUpdate = action);
    }

    /** When it is checked; after each statement unless said. */
    public B deferrable(Deferrability choice) {
        return once("deferrability", ".deferrable(...)", () -> deferrability = choice);
    }

    final ForeignKey constraint() {
        return new ForeignKey(name(), columns, target, targetColumns, onDelete, onUpdate, deferrability);
    }
}
