/** The files of Rails: one Ruby class for each unit, with what ActiveRecord has words for, and SQL for the rest. */
@NullMarked
package dev.belay.core.frameworks.rails;

import org.jspecify.annotations.NullMarked;
