-- Way back of 0002_rename, BACKFILL: Constrain new writes of
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- Loses nothing. Everything is as it was.
-- Undoes V5__rename_04_backfill_constrain_a_table_whose_name_i.sql and makes Flyway forget it. Run newest
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
  IF belay_newest IS DISTINCT FROM 'V5__rename_04_backfill_constrain_a_table_whose_name_i.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V5__rename_04_backfill_constrain_a_table_whose_name_i.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  DROP CONSTRAINT a_table_whose_name_is_as_long_as_postgresql_allows_a_n_97192d2d;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  DROP CONSTRAINT only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4;

ALTER TABLE a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
  DROP CONSTRAINT not_empty_a_new_column_whose_name_is_just_as_long_as_t_94c26f86;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '04_backfill_constrain_a_table_whose_name_i';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V5__rename_04_backfill_constrain_a_table_whose_name_i.sql';

COMMIT;
