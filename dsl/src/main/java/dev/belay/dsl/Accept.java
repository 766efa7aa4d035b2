package dev.belay.dsl;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says on a migration that what a rule finds in it is known and wanted. */
@Documented
@Repeatable(Accept.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Accept {

    /** The id of the rule, as its message begins with: {@code unindexed-foreign-key}. */
    String rule();

    /** Why it does no harm here, for whoever reads the migration later. */
    String reason();

    /** What the compiler makes of several. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface List {

        /** Each of them, in the author's order. */
        Accept[] value();
    }
}
