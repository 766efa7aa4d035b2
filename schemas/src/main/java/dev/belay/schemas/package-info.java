/** The JSON Schemas of every file Belay reads or writes, and the loader that hands them out by name. */
@NullMarked
package dev.belay.schemas;

import org.jspecify.annotations.NullMarked;
