/** What an author of a schema change writes: the annotation, the front door of the builders, and the change they make. */
@NullMarked
package dev.belay.dsl;

import org.jspecify.annotations.NullMarked;
