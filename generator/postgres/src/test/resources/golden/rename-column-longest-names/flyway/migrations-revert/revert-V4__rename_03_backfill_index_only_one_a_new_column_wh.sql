-- Way back of 0002_rename, BACKFILL: Build the index
-- only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4 on
-- a_table_whose_name_is_as_long_as_postgresql_allows_a_name_to_be
-- Loses nothing. Everything is as it was.
-- Undoes V4__rename_03_backfill_index_only_one_a_new_column_wh.sql and makes Flyway forget it. Run newest
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
  IF belay_newest IS DISTINCT FROM 'V4__rename_03_backfill_index_only_one_a_new_column_wh.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V4__rename_03_backfill_index_only_one_a_new_column_wh.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS only_one_a_new_column_whose_name_is_just_as_long_as_th_4d18dae4;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V4__rename_03_backfill_index_only_one_a_new_column_wh.sql';
