/** Operations on columns, the definition of a column, and the builders of both. */
@NullMarked
package dev.belay.dsl.columns;

import org.jspecify.annotations.NullMarked;
