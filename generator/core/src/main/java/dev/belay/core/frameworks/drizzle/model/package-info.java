/**
 * The {@code schema.ts} of a project, followed line by line. There is no parser of TypeScript here: the forms that
 * drizzle-kit pull and Drizzle's documentation write are recognised, and everything else is left to people.
 */
@NullMarked
package dev.belay.core.frameworks.drizzle.model;

import org.jspecify.annotations.NullMarked;
