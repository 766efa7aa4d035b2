-- Way back of 0004_revert_keys, BACKFILL: Build the index customers_email_key on customers
-- Loses nothing. Everything is as it was.
-- Undoes V14__revert_keys_04_backfill_index_customers_email_key.sql and makes Flyway forget it. Run newest
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
  IF belay_newest IS DISTINCT FROM 'V14__revert_keys_04_backfill_index_customers_email_key.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V14__revert_keys_04_backfill_index_customers_email_key.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V14__revert_keys_04_backfill_index_customers_email_key.sql';
