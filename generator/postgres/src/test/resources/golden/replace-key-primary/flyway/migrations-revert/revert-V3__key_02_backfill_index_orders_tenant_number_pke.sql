-- Way back of 0002_key, BACKFILL: Build the index orders_tenant_number_pkey on orders
-- Loses nothing. Everything is as it was.
-- Undoes V3__key_02_backfill_index_orders_tenant_number_pke.sql and makes Flyway forget it. Run newest first,
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
  IF belay_newest IS DISTINCT FROM 'V3__key_02_backfill_index_orders_tenant_number_pke.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__key_02_backfill_index_orders_tenant_number_pke.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS orders_tenant_number_pkey;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__key_02_backfill_index_orders_tenant_number_pke.sql';
