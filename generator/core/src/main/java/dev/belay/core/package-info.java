/** From a change to the files of a migration tool: pure functions, without a database, a compiler or a console. */
@NullMarked
package dev.belay.core;

import org.jspecify.annotations.NullMarked;
