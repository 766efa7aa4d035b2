package dev.belay.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows of the tables "After a failure" in {@code docs/tools} whose recipe a test follows; {@link RecoveryPagesTest}
 * finds them there, and no other.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Recovers {

    /**
     * The page, words of the row's first cell, and what the row says as code:
     * {@code "flyway | checksum | flyway repair"}.
     */
    String[] value();
}
