/**
 * Where changes come from, apart from the compiler: classes that are compiled already. Everything an author did wrong
 * comes back as problems, all of them at once.
 */
@NullMarked
package dev.belay.core.source;

import org.jspecify.annotations.NullMarked;
