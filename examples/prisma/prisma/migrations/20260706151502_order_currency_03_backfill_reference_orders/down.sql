-- Way back of 0023_order_currency, BACKFILL: Hold new writes of orders to what they reference
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropForeignKey
  ALTER TABLE "orders" DROP CONSTRAINT "orders_currency_fkey";
END
$migration$;
