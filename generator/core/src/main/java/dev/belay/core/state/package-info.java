/** What a database holds, as a value: each statement of a plan leads from one state to the next. */
@NullMarked
package dev.belay.core.state;

import org.jspecify.annotations.NullMarked;
