-- Way back of 0010_link_orders_to_customers, BACKFILL: Validate the rows of orders while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.
-- Undoes 0029_link_orders_to_customers_04_backfill_validate_orders and makes Drizzle forget it. Run newest
-- first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1750156803000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0029_link_orders_to_customers_04_backfill_validate_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT NOT VALID;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1750156803000;

COMMIT;
