package dev.belay.core.frameworks.flyway;

import java.util.List;

/**
 * Stops a migration outside of a transaction before it waits for Flyway itself. By default Flyway holds its advisory
 * lock in a transaction of a second session, idle until the run ends; CREATE INDEX CONCURRENTLY waits for every
 * transaction that is open, so that the two wait for each other and PostgreSQL sees no deadlock (Flyway 9 to 13,
 * PostgreSQL 14 to 18; {@code FlywayToolTest}).
 */
final class LockCheck {

    /** What the head of a script says of it. */
    static final List<String> WHY = List.of(
            "Needs flyway.postgresql.transactional.lock=false: by default Flyway waits here for itself, without end.",
            "The first statement checks that.");

    /**
     * Flyway's lock is 77431708279161 plus the 32 bits of a hash of the ledger's name, that is 18027 or 18028 in front.
     */
    static final String SQL = """
            DO $belay$
            BEGIN
              IF EXISTS (
                SELECT FROM pg_catalog.pg_locks AS held
                JOIN pg_catalog.pg_stat_activity AS holder ON holder.pid = held.pid
                WHERE held.locktype = 'advisory' AND held.granted
                  AND held.classid IN (18027, 18028) AND held.objsubid = 1
                  AND holder.datname = current_database() AND holder.state = 'idle in transaction'
              ) THEN
                RAISE EXCEPTION 'Flyway holds its lock in an open transaction, which the next statement would wait for without end.'
                  USING HINT = 'Set flyway.postgresql.transactional.lock=false, run flyway repair, and migrate again.';
              END IF;
            END
            $belay$""";

    private LockCheck() {}
}
