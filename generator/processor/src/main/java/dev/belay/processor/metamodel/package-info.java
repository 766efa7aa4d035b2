/**
 * The typed schema: Java constants for the tables, columns, indexes, constraints and enum labels after a migration, so
 * that a use of what is gone does not compile. The only user of JavaPoet; it knows no compiler.
 */
@NullMarked
package dev.belay.processor.metamodel;

import org.jspecify.annotations.NullMarked;
