-- 0002_rename, BACKFILL: Build the index only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4 on
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- Locks: SHARE UPDATE EXCLUSIVE on a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.
-- Reads every row of a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.
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

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4
  ON a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_);
