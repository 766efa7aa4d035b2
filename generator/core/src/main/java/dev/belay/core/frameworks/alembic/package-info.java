/** Alembic's files: one revision for each unit, in Python, chained to the head of the folder. */
@NullMarked
package dev.belay.core.frameworks.alembic;

import org.jspecify.annotations.NullMarked;
