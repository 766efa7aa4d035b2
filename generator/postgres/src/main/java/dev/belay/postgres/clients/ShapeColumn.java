package dev.belay.postgres.clients;

import dev.belay.dsl.names.Identifier;
import dev.belay.dsl.types.SqlType;
import dev.belay.dsl.values.Value;
import java.util.List;
import java.util.Optional;

/**
 * A column as one release of the application knows it.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether the application may write NULL
 * @param defaultValue what it gets when the application leaves it out
 * @param numbered whether PostgreSQL numbers it, so that the application leaves it out
 * @param alwaysNumbered whether it is GENERATED ALWAYS
 * @param labels its labels, where the type is an enum
 */
record ShapeColumn(
        Identifier name,
        SqlType type,
        boolean nullable,
        Optional<Value> defaultValue,
        boolean numbered,
        boolean alwaysNumbered,
        List<String> labels) {

    ShapeColumn withDefault(Optional<Value> newDefault) {
        return new ShapeColumn(name, type, nullable, newDefault, numbered, alwaysNumbered, labels);
    }

    /** The same column without NULL. */
    ShapeColumn notNull() {
        return new ShapeColumn(name, type, false, defaultValue, numbered, alwaysNumbered, labels);
    }
}
