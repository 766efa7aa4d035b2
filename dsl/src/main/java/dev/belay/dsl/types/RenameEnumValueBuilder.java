package dev.belay.dsl.types;

import dev.belay.dsl.Builder;
import dev.belay.dsl.Notebook;
import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.names.TableName;
import dev.belay.dsl.names.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A label that gets another name. */
public final class RenameEnumValueBuilder extends Builder<RenameEnumValueBuilder> {

    private final List<RelabelledColumn> columns = new ArrayList<>();
    private Optional<Identifier> newType = Optional.empty();

    private RenameEnumValueBuilder(Notebook notebook, String label) {
        super(notebook, "the label \"" + label + "\"");
    }

    static RenameEnumValueBuilder begin(
            Notebook notebook, Identifier schema, Identifier name, String label, String newLabel) {
        var builder = new RenameEnumValueBuilder(notebook, label);
        String from = notebook.name(label).value();
        String to = notebook.name(newLabel).value();
        notebook.draft(builder, () -> new RenameEnumValue(schema, name, from, to, builder.newType, builder.columns));
        return builder;
    }

    /** Names the type that has the new label: the running release goes on with the old one until the contract. */
    public RenameEnumValueBuilder into(String typeName) {
        Identifier checked = notebook().name(typeName);
        return once("new type", ".into(\"type\")", () -> newType = Optional.of(checked));
    }

    /** Names a column of the old type, and the column of the new type that takes its place. */
    public RenameEnumValueBuilder column(String table, String column, String newName) {
        return take(notebook().table(TableName.PUBLIC.value(), table), column, newName);
    }

    /** Names a column of the old type in a table of a schema of its own, and what takes its place. */
    public RenameEnumValueBuilder column(String schema, String table, String column, String newName) {
        return take(notebook().table(schema, table), column, newName);
    }

    /** Names a column of the old type in a table that is named by its constant, and what takes its place. */
    public RenameEnumValueBuilder column(TableReference table, String column, String newName) {
        return take(table.table(), column, newName);
    }

    /** Asks for the plain statement instead of the safe split; the reason is shown in the plan. */
    public RenameEnumValueBuilder direct(String why) {
        return takeDirect(why);
    }

    private RenameEnumValueBuilder take(TableName table, String column, String newName) {
        Identifier from = notebook().name(column);
        Identifier to = notebook().name(newName);
        Optional<RelabelledColumn> none = Optional.empty();
        notebook()
                .read(() -> Optional.of(new RelabelledColumn(table, from, to)), none)
                .ifPresent(columns::add);
        return self();
    }
}
