/**
 * One folder for each kind of change: what it says, the files that come out of it, and what a person would have typed.
 * The walkers here read every folder, so that a new case needs no Java.
 */
@NullMarked
package dev.belay.postgres.golden;

import org.jspecify.annotations.NullMarked;
