/** Everything that talks to a PostgreSQL server: catalog snapshots, lock traces and the rehearsal. */
@NullMarked
package dev.belay.postgres;

import org.jspecify.annotations.NullMarked;
