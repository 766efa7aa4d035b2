/** Values and expressions an author hands over: literals of a type, SQL text, and conversions between two shapes. */
@NullMarked
package dev.belay.dsl.values;

import org.jspecify.annotations.NullMarked;
