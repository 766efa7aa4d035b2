-- Way back of 0006_index_open_orders, EXPAND: Build the index customers_email_lower_idx on customers
-- Loses nothing. Everything is as it was.
-- Undoes 0011_index_open_orders_02_expand_index_customers_email_lower_id and makes Drizzle forget it. Run
-- newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1741681801000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0011_index_open_orders_02_expand_index_customers_email_lower_id is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS customers_email_lower_idx;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1741681801000;
