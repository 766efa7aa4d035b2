/** Knex's files: one JavaScript or TypeScript module for each unit, in the layout that Prettier leaves alone. */
@NullMarked
package dev.belay.core.frameworks.knex;

import org.jspecify.annotations.NullMarked;
