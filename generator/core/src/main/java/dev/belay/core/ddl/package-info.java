/**
 * The statements a server runs, as values: a plan is made of them, one class writes them, rules and locks speak of
 * them.
 */
@NullMarked
package dev.belay.core.ddl;

import org.jspecify.annotations.NullMarked;
