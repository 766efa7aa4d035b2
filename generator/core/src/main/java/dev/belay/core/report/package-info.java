/**
 * What people read of a rollout: the sheet of one change, and the table of all of them. Nothing here decides anything
 * or knows a tool.
 */
@NullMarked
package dev.belay.core.report;

import org.jspecify.annotations.NullMarked;
