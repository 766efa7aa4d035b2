-- Way back of 0003_create_orders, EXPAND: Create the table orders; create the table order_items
-- Loses writes made since. The rows written into orders are lost. The rows written into order_items are lost.
-- The rows concerned, to be counted before:
--   SELECT (SELECT count(*) FROM order_items) + (SELECT count(*) FROM orders);
-- Undoes 0005_create_orders_01_expand_new_tables and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1738753200000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0005_create_orders_01_expand_new_tables is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE order_items;

DROP TABLE orders;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1738753200000;

COMMIT;
