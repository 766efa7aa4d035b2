-- Way back of 0002_unique, BACKFILL: Build the index customers_tenant_email_key on customers
-- Loses nothing. Everything is as it was.
-- Undoes V3__unique_02_backfill_index_customers_tenant_email_k.sql and makes Flyway forget it. Run newest
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
  IF belay_newest IS DISTINCT FROM 'V3__unique_02_backfill_index_customers_tenant_email_k.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V3__unique_02_backfill_index_customers_tenant_email_k.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS customers_tenant_email_key;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V3__unique_02_backfill_index_customers_tenant_email_k.sql';
