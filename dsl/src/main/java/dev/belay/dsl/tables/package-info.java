/** Operations on whole tables, their definition, and the builders an author writes them with. */
@NullMarked
package dev.belay.dsl.tables;

import org.jspecify.annotations.NullMarked;
