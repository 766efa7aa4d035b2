package dev.belay.processor;

import dev.belay.dsl.Problem;
import java.util.Optional;

/**
 * A problem of a migration, with the tree that it is about.
 *
 * @param migration the migration
 * @param problem what is wrong, at the author's line
 * @param spot the very call; empty for what concerns the whole migration
 */
record Located(MigrationClass migration, Problem problem, Optional<Spot> spot) {}
