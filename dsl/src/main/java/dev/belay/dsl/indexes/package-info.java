/** Indexes: their definition, the operations on them and the builders of both. */
@NullMarked
package dev.belay.dsl.indexes;

import org.jspecify.annotations.NullMarked;
