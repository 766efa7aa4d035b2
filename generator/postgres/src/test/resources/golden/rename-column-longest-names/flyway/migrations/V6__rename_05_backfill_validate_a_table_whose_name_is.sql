-- 0002_rename, BACKFILL: Validate the rows of a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.
-- Reads every row of a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  VALIDATE CONSTRAINT not_empty_a_new_column_whose_name_is_just_as_long_as_t_94c26f86;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  VALIDATE CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '05_backfill_validate_a_table_whose_name_is', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
