/** Objects of a database as values: tables, constraints, enum types, and the sync triggers Belay itself puts there. */
@NullMarked
package dev.belay.core.objects;

import org.jspecify.annotations.NullMarked;
