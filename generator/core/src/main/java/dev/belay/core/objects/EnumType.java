package dev.belay.core.objects;

import dev.belay.dsl.names.Identifier;
import java.util.List;

/**
 * An enum type.
 *
 * @param schema its schema
 * @param name its name
 * @param labels its labels in order
 */
public record EnumType(Identifier schema, Identifier name, List<String> labels) {

    /** Copies the labels. */
    public EnumType {
        labels = List.copyOf(labels);
    }
}
