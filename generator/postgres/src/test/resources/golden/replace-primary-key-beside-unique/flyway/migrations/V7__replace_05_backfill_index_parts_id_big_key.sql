-- 0002_replace, BACKFILL: Build the index parts_id_big_key on parts
-- Locks: SHARE UPDATE EXCLUSIVE on parts.
-- Reads every row of parts.
-- Runs outside of a transaction.
-- Needs flyway.postgresql.transactional.lock=false: by default Flyway waits here for itself, without end.
-- The first statement checks that.

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
$belay$;

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS parts_id_big_key ON parts (id_big);
