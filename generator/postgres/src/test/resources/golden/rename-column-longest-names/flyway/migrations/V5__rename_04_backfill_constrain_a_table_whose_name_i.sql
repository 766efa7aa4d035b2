-- 0002_rename, BACKFILL: Constrain new writes of
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- Locks: ACCESS EXCLUSIVE on a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4') AND indrelid = to_regclass('a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be');
  IF belay_valid IS NULL THEN
    -- The way back of the constraint took the index along. A small table gets it here.
    PERFORM set_config('row_security', 'off', true);
    LOCK TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be IN ACCESS EXCLUSIVE MODE;
    IF (SELECT count(*) FROM (SELECT FROM a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be LIMIT 50001) AS belay_some) > 50000 THEN
      RAISE EXCEPTION '[index-missing] The index only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4 is not there. Run the unit that builds it, then this one again.';
    END IF;
    CREATE UNIQUE INDEX only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4
      ON a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_);
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4 is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD CONSTRAINT not_empty_a_new_column_whose_name_is_just_as_long_as_t_94c26f86 CHECK (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ <> '') NOT VALID;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD CONSTRAINT only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4 UNIQUE USING INDEX only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d CHECK (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '04_backfill_constrain_a_table_whose_name_i', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
