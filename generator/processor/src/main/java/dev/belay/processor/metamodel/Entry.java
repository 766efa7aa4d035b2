package dev.belay.processor.metamodel;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.belay.core.versions.Since;
import java.util.Optional;
import java.util.function.Function;

/**
 * A constant of a version, or of a schema within it, with a class of its own.
 *
 * @param name the name in the database
 * @param suffix what its class is called behind the name
 * @param javadoc what the constant is
 * @param since when it came; empty for a schema
 * @param leftover what becomes of it where it does not stay
 * @param write makes its class
 */
record Entry(
        String name,
        String suffix,
        String javadoc,
        Optional<Since> since,
        Optional<String> leftover,
        Function<ClassName, TypeSpec> write) {

    /** Older ones first, so that a newer one does not take their constant; schemas last. */
    int order() {
        return since.map(Since::order).orElse(Integer.MAX_VALUE);
    }
}
