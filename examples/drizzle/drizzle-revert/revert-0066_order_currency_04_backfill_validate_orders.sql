-- Way back of 0023_order_currency, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes 0066_order_currency_04_backfill_validate_orders and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1783350903000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0066_order_currency_04_backfill_validate_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_currency_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_currency_fkey FOREIGN KEY (currency) REFERENCES currencies (code) NOT VALID;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1783350903000;

COMMIT;
