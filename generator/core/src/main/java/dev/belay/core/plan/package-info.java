/** From a change to its rollout: what each operation means for a running system, phase by phase, with the way back. */
@NullMarked
package dev.belay.core.plan;

import org.jspecify.annotations.NullMarked;
