/** What sync triggers make of random writes of two releases, held against a model that knows the rule alone. */
@NullMarked
package dev.belay.postgres.sync;

import org.jspecify.annotations.NullMarked;
