-- Way back of 0002_rename, BACKFILL: Forbid NULL in
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V7__rename_06_backfill_not_null_a_table_whose_name_is.sql and makes Flyway forget it. Run newest
-- first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V7__rename_06_backfill_not_null_a_table_whose_name_is.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__rename_06_backfill_not_null_a_table_whose_name_is.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
    DROP CONSTRAINT IF EXISTS a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
    ADD CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d CHECK (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
    VALIDATE CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
    ALTER COLUMN a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_rename' AND unit = '06_backfill_not_null_a_table_whose_name_is';
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__rename_06_backfill_not_null_a_table_whose_name_is.sql';
