package dev.belay.dsl.types;

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

    /** Copies the lists and refuses what has no meaning. */
    public AddEnumValue {
        Identifier.of(label);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.addEnumValue(this);
    }
}
