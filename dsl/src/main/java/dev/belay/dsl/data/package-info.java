/** Changes of rows, and SQL that the vocabulary has no word for. */
@NullMarked
package dev.belay.dsl.data;

import org.jspecify.annotations.NullMarked;
