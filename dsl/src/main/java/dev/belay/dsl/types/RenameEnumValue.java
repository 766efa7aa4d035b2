package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * Rename a label of an enum type. A type has one set of labels for every release that is connected, so the new label
 * comes with a new type, and with a column of that type in the place of each column of the old one.
 *
 * @param schema the schema of the type
 * @param name its name
 * @param label the label as it is
 * @param newLabel its new name, 1 to 63 bytes
 * @param newType the type with the new label, in the same schema; empty where the label is renamed in its place
 * @param columns the columns of the old type, each with what takes its place
 */
public record RenameEnumValue(
        Identifier schema,
        Identifier name,
        String label,
        String newLabel,
        Optional<Identifier> newType,
        List<RelabelledColumn> columns)
        implements TypeOperation {

    /** Copies the list and refuses labels that PostgreSQL would cut, and a label or a type that stays as it is. */
    public RenameEnumValue {
        columns = List.copyOf(columns);
        Identifier.of(label);
        Identifier.of(newLabel);
        if (label.equals(newLabel)) {
            throw new RefusedException(
                    "repeated-label",
                    "The label \"" + label + "\" of the enum \"" + name + "\" is renamed to itself.",
                    "Choose another label.");
        }
        newType.filter(name::equals).ifPresent(same -> {
            throw new RefusedException(
                    "name-unchanged",
                    "The enum \"" + same + "\" is replaced by one of the same name; both live until the contract.",
                    "Choose another name in into(\"...\").");
        });
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.renameEnumValue(this);
    }
}
