/**
 * What statements really do to a running server: the locks they hold, the tables they rewrite, the tables they read to
 * the end. Everything is read from the server while the statement's transaction is open or stalled, never inferred from
 * its text.
 */
@NullMarked
package dev.belay.postgres.measure;

import org.jspecify.annotations.NullMarked;
