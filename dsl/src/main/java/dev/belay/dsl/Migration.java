package dev.belay.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a {@link SchemaChange} as part of the history of a database. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Migration {

    /**
     * The place in the history and the name, {@code 0012_rework_orders}: digits, an underscore, then lower-case words.
     * Migrations run in the order of the digits.
     */
    String id();

    /** When it was written, in UTC, {@code 2026-11-22T10:00}. Tools whose files are named by time take it from here. */
    String at();
}
