/** Random schemas, rows and changes from a seed, for the test that says what holds for every pair of them. */
@NullMarked
package dev.belay.postgres.random;

import org.jspecify.annotations.NullMarked;
