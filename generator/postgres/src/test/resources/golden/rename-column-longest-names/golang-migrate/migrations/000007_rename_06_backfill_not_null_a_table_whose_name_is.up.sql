-- 0002_rename, BACKFILL: Forbid NULL in a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be on
-- the validated proof
-- Locks: ACCESS EXCLUSIVE on a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ALTER COLUMN a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ SET NOT NULL;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  DROP CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '06_backfill_not_null_a_table_whose_name_is', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
