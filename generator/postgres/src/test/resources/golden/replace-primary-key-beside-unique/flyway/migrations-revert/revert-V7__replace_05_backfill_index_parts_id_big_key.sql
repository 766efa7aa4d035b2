-- Way back of 0002_replace, BACKFILL: Build the index parts_id_big_key on parts
-- Loses nothing. Everything is as it was.
-- Undoes V7__replace_05_backfill_index_parts_id_big_key.sql and makes Flyway forget it. Run newest first, by
-- a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V7__replace_05_backfill_index_parts_id_big_key.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__replace_05_backfill_index_parts_id_big_key.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS parts_id_big_key;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__replace_05_backfill_index_parts_id_big_key.sql';
