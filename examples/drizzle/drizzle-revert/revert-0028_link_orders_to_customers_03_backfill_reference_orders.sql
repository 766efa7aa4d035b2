-- Way back of 0010_link_orders_to_customers, BACKFILL: Hold new writes of orders to what they reference
-- Loses nothing. Everything is as it was.
-- Undoes 0028_link_orders_to_customers_03_backfill_reference_orders and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1750156802000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0028_link_orders_to_customers_03_backfill_reference_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1750156802000;

COMMIT;
