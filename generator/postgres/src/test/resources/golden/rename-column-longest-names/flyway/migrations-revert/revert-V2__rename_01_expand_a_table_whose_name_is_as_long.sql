-- Way back of 0002_rename, EXPAND: Add
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be.a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_
-- and keep it equal to an_old_column_whose_name_is_just_as_long_as_the_one_of_its_tab_
-- Loses nothing. Everything is as it was.
-- Undoes V2__rename_01_expand_a_table_whose_name_is_as_long.sql and makes Flyway forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__rename_01_expand_a_table_whose_name_is_as_long.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__rename_01_expand_a_table_whose_name_is_as_long.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_a_table_whose_name_is_as_l_ebc3c7e1 ON a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be;

DROP TRIGGER zz_belay_update_0002_rename_a_table_whose_name_is_as_l_7e748497 ON a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be;

DROP FUNCTION belay_sync_0002_rename_a_table_whose_name_is_as_long_a_fe31feee();

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  DROP COLUMN a_new_column_whose_name_is_just_as_long_as_the_one_of_its_tabl_;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_a_table_whose_name_is_as_long';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__rename_01_expand_a_table_whose_name_is_as_long.sql';

COMMIT;
