package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/**
 * Forbid a label of an enum type in every column of that type. PostgreSQL cannot remove it from the type.
 *
 * @param schema the schema of the type
 * @param name its name
 * @param label the label that no row is to hold any more
 * @param replacement the label that rows get instead, or empty where the application promises that there are none
 */
public record RemoveEnumValue(Identifier schema, Identifier name, String label, Optional<String> replacement)
        implements TypeOperation {

    /** Refuses labels that PostgreSQL would cut, and a label in its own place. */
    public RemoveEnumValue {
        Identifier.of(label);
        replacement
                .map(Identifier::of)
                .map(Identifier::value)
                .filter(label::equals)
                .ifPresent(same -> {
                    throw new RefusedException(
                            "repeated-label",
                            "The label \"" + same + "\" of the enum \"" + name + "\" is replaced by itself.",
                            "Name another label that is there.");
                });
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.removeEnumValue(this);
    }
}
