/** The versions of a schema that a history leads through, and which change brought each object. */
@NullMarked
package dev.belay.core.versions;

import org.jspecify.annotations.NullMarked;
