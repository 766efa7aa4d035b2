package dev.belay.dsl.types;

import dev.belay.dsl.Notebook;
import dev.belay.dsl.OperationBuilder;
import dev.belay.dsl.names.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be done to one enum type. */
public final class EnumChanges {

    private final Notebook notebook;
    private final Identifier schema;
    private final Identifier name;

    private EnumChanges(Notebook notebook, Identifier schema, Identifier name) {
        this.notebook = notebook;
        this.schema = schema;
        this.name = name;
    }

    /** Begins. For {@link dev.belay.dsl.Changes}, not for authors. */
    public static EnumChanges begin(Notebook notebook, Identifier schema, Identifier name) {
        return new EnumChanges(notebook, schema, name);
    }

    /** Creates the type with these labels, in this order. */
    public OperationBuilder create(String... labels) {
        List<String> checked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (seen.add(label)) {
                checked.add(notebook.name(label).value());
            } else {
                notebook.refuse(
                        "repeated-label",
                        "The enum \"" + name + "\" has the label \"" + label + "\" twice.",
                        "Remove one of the two.");
            }
        }
        return OperationBuilder.begin(notebook, subject(), () -> new CreateEnum(schema, name, checked));
    }

    /** Adds a label at the end. PostgreSQL cannot remove one again. */
    public OperationBuilder addValue(String label) {
        String checked = notebook.name(label).value();
        return OperationBuilder.begin(
                notebook, subject(), () -> new AddEnumValue(schema, name, checked, Optional.empty()));
    }

    /** Adds a label {@code after("paid")} or {@code before("paid")}. PostgreSQL cannot remove one again. */
    public OperationBuilder addValue(String label, LabelPosition position) {
        String checked = notebook.name(label).value();
        LabelPosition neighbour =
                new LabelPosition(notebook.name(position.label()).value(), position.before());
        return OperationBuilder.begin(
                notebook, subject(), () -> new AddEnumValue(schema, name, checked, Optional.of(neighbour)));
    }

    /**
     * Renames a label: {@code .into("type").column(...)} for each column of the type, so that the release before goes
     * on with the old label until the contract.
     */
    public RenameEnumValueBuilder renameValue(String label, String newLabel) {
        return RenameEnumValueBuilder.begin(notebook, schema, name, label, newLabel);
    }

    /** Forbids a label in every column of the type. PostgreSQL cannot remove it from the type. */
    public RemoveEnumValueBuilder removeValue(String label) {
        return RemoveEnumValueBuilder.begin(notebook, schema, name, label);
    }

    private String subject() {
        return "the enum \"" + name + "\"";
    }
}
