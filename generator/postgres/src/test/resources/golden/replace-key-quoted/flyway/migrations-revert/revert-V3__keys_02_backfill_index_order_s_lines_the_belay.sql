-- Way back of 0002_keys, BACKFILL: Build the index Order's "Lines"_the $belay$ %s {key}_pkey on Order's
-- "Lines"
-- Loses nothing. Everything is as it was.
-- Undoes V3__keys_02_backfill_index_order_s_lines_the_belay.sql and makes Flyway forget it. Run newest first,
-- by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V3__keys_02_backfill_index_order_s_lines_the_belay.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__keys_02_backfill_index_order_s_lines_the_belay.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS "Order's ""Lines""_the $belay$ %s {key}_pkey";

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__keys_02_backfill_index_order_s_lines_the_belay.sql';
