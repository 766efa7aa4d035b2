/**
 * Plans a whole rollout through on a throw-away server: every unit is applied, compared with the model, undone,
 * compared with what was there before, and applied again, with rows present and clients running. What is found is held
 * against what the plan predicts, and every deviation is reported.
 */
@NullMarked
package dev.belay.postgres.rehearsal;

import org.jspecify.annotations.NullMarked;
