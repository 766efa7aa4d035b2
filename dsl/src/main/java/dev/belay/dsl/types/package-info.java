/** Column types with the Java type of their values, and the operations on types of the database such as enums. */
@NullMarked
package dev.belay.dsl.types;

import org.jspecify.annotations.NullMarked;
