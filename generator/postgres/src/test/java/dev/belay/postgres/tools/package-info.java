/** The real tools over the files that Belay writes for them: golang-migrate, Flyway's own migrator, psql and JDBC. */
@NullMarked
package dev.belay.postgres.tools;

import org.jspecify.annotations.NullMarked;
