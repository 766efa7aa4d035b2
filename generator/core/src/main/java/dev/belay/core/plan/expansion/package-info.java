/** How each operation is made safe: what it means for a running system, step by step, with the way back of each. */
@NullMarked
package dev.belay.core.plan.expansion;

import org.jspecify.annotations.NullMarked;
