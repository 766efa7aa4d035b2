/**
 * Drizzle's files: SQL in chunks that leave its one transaction where they have to, the journal and the snapshots that
 * drizzle-kit 0.x keeps of the schema, or the folders of 1.0, and the ways back that Drizzle does not run.
 */
@NullMarked
package dev.belay.core.frameworks.drizzle;

import org.jspecify.annotations.NullMarked;
