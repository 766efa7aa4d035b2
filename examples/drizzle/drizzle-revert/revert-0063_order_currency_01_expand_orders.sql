-- Way back of 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
-- Loses writes made since. The values written into orders.currency are lost. The values written into
-- orders.channel are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (currency IS NOT NULL) OR (channel IS NOT NULL);
-- Undoes 0063_order_currency_01_expand_orders and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1783350900000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0063_order_currency_01_expand_orders is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN channel;

ALTER TABLE orders DROP COLUMN currency;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1783350900000;

COMMIT;
