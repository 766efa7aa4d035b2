/**
 * What has been released: migrations whose meaning and whose files no later edit and no later Belay may change. The
 * lock file is the memory of it; each release is chained to the one before.
 */
@NullMarked
package dev.belay.core.lock;

import org.jspecify.annotations.NullMarked;
