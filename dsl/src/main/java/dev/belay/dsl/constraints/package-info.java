/** Keys, checks and foreign keys, and the operations that add, drop and validate them. */
@NullMarked
package dev.belay.dsl.constraints;

import org.jspecify.annotations.NullMarked;
