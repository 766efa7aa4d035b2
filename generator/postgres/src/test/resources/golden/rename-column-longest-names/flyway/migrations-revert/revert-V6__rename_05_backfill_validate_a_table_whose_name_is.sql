-- Way back of 0002_rename, BACKFILL: Validate the rows of
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V6__rename_05_backfill_validate_a_table_whose_name_is.sql and makes Flyway forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V6__rename_05_backfill_validate_a_table_whose_name_is.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V6__rename_05_backfill_validate_a_table_whose_name_is.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  DROP CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d CHECK (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ IS NOT NULL) NOT VALID;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  DROP CONSTRAINT not_empty_a_new_column_whose_name_is_just_as_long_as_t_94c26f86;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  ADD CONSTRAINT not_empty_a_new_column_whose_name_is_just_as_long_as_t_94c26f86 CHECK (a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_ <> '') NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '05_backfill_validate_a_table_whose_name_is';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V6__rename_05_backfill_validate_a_table_whose_name_is.sql';

COMMIT;
