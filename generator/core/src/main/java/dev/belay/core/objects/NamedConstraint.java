package dev.belay.core.objects;

import dev.belay.dsl.constraints.TableConstraint;
import dev.belay.dsl.names.Identifier;

/**
 * A constraint under the name it has in the catalog.
 *
 * @param name its name
 * @param definition what it demands
 * @param validated whether rows that are there already are known to satisfy it
 */
public record NamedConstraint(Identifier name, TableConstraint definition, boolean validated) {

    /** The same constraint, validated or not. */
    public NamedConstraint withValidated(boolean newValidated) {
        return new NamedConstraint(name, definition, newValidated);
    }
}
