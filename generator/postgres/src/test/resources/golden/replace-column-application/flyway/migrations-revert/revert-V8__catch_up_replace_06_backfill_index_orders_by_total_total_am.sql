-- Way back of 0003_catch_up_replace, BACKFILL: Build the index Orders by total_total Amount on Orders
-- Loses nothing. Everything is as it was.
-- Undoes V8__catch_up_replace_06_backfill_index_orders_by_total_total_am.sql and makes Flyway forget it. Run
-- newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V8__catch_up_replace_06_backfill_index_orders_by_total_total_am.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__catch_up_replace_06_backfill_index_orders_by_total_total_am.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS "Orders by total_total Amount";

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__catch_up_replace_06_backfill_index_orders_by_total_total_am.sql';
