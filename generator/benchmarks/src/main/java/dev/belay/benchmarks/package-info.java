/**
 * The live bench: two releases of an application work on a table with all their might while a migration tool takes a
 * change through its phases, is killed, goes back and goes on; then every value is checked.
 */
@NullMarked
package dev.belay.benchmarks;

import org.jspecify.annotations.NullMarked;
