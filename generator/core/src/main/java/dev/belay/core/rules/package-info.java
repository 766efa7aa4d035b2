/**
 * What the rules find in a plan. A plan can be carried out; the rules tell what it does to a running system that
 * somebody may not have thought of, and the author accepts it with a reason or changes the migration.
 */
@NullMarked
package dev.belay.core.rules;

import org.jspecify.annotations.NullMarked;
