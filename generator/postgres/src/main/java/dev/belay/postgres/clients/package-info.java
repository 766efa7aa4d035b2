/**
 * Applications that go on working while their schema is changed: clients of the previous, the next and a transitional
 * release, each with a reference model of what it wrote. They find what a rollout does to values, statements and
 * prepared plans at every boundary between two units.
 */
@NullMarked
package dev.belay.postgres.clients;

import org.jspecify.annotations.NullMarked;
