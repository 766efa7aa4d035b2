/**
 * The files that people and tools read and write: a change as JSON, {@code belay.yaml}, and what Belay reports. The
 * only package that knows a JSON library; every mistake in a file is told with its line, all of them at once.
 */
@NullMarked
package dev.belay.core.json;

import org.jspecify.annotations.NullMarked;
