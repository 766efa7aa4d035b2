/**
 * A throw-away PostgreSQL server of a chosen major version, and the binaries it is started from.
 *
 * <p>Nothing here knows what a migration is: rehearsals and tests ask for a server, clone databases on it and close it.
 */
@NullMarked
package dev.belay.postgres.server;

import org.jspecify.annotations.NullMarked;
