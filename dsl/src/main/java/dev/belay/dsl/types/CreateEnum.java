package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.util.HashSet;
import java.util.List;

/**
 * Create an enum type.
 *
 * @param schema the schema of the type
 * @param name its name
 * @param labels its labels in order, each 1 to 63 bytes
 */
public record CreateEnum(Identifier schema, Identifier name, List<String> labels) implements TypeOperation {

    /** Copies the lists and refuses what has no meaning. */
    public CreateEnum {
        labels = List.copyOf(labels);
        if (new HashSet<>(labels).size() != labels.size()) {
            throw new RefusedException(
                    "repeated-label", "The enum \"" + name + "\" has a label twice.", "Remove one of the two.");
        }
        labels.forEach(Identifier::of);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.createEnum(this);
    }
}
