-- Way back of 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
-- Loses writes made since. The values written into orders.currency are lost. The values written into
-- orders.channel are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE (currency IS NOT NULL) OR (channel IS NOT NULL);

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" DROP COLUMN "channel";

  -- AlterTable
  ALTER TABLE "orders" DROP COLUMN "currency";
END
$migration$;
