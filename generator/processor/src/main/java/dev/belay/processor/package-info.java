/**
 * Compiles and runs migrations while the project that holds them compiles, and writes what Belay makes of them into the
 * class output. It touches the public API of the compiler alone, and holds no knowledge of databases or tools.
 */
@NullMarked
package dev.belay.processor;

import org.jspecify.annotations.NullMarked;
