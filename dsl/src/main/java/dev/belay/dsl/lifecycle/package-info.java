/** Later phases of an earlier change, each a migration of its own. */
@NullMarked
package dev.belay.dsl.lifecycle;

import org.jspecify.annotations.NullMarked;
