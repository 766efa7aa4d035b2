-- Way back of 0010_link_orders_to_customers, EXPAND: Build the index orders_customer_idx on orders
-- Loses nothing. Everything is as it was.
-- Undoes 0026_link_orders_to_customers_01_expand_index_orders_customer_idx and makes Drizzle forget it. Run
-- newest first, by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1750156800000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0026_link_orders_to_customers_01_expand_index_orders_customer_idx is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DROP INDEX CONCURRENTLY IF EXISTS orders_customer_idx;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1750156800000;
