-- Way back of 0009_unique_customer_email, BACKFILL: Build the index customers_email_key on customers
-- Loses nothing. Everything is as it was.
-- Undoes 0024_unique_customer_email_02_backfill_index_customers_email_key and makes Drizzle forget it. Run
-- newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1748963101000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0024_unique_customer_email_02_backfill_index_customers_email_key is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1748963101000;
