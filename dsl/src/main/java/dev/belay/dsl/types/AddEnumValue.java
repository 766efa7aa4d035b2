package dev.belay.dsl.types;

import dev.belay.dsl.RefusedException;
import dev.belay.dsl.names.Identifier;
import java.util.Optional;

/**
 * Add a label to an enum type. PostgreSQL cannot remove one: the down leaves it and says so.
 *
 * @param schema the schema of the type
 * @param name its name
 * @param label the new label, 1 to 63 bytes
 * @param position before or after another label, or empty for the end
 */
public record AddEnumValue(Identifier schema, Identifier name, String label, Optional<LabelPosition> position)
        implements TypeOperation {

    /** Refuses a label that PostgreSQL would cut, and a place beside itself. */
    public AddEnumValue {
        Identifier.of(label);
        position.map(LabelPosition::label)
                .map(Identifier::of)
                .map(Identifier::value)
                .filter(label::equals)
                .ifPresent(same -> {
                    throw new RefusedException(
                            "repeated-label",
                            "The label \"" + same + "\" of the enum \"" + name + "\" stands beside itself.",
                            "Name a label that is there: after(\"...\") or before(\"...\").");
                });
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
