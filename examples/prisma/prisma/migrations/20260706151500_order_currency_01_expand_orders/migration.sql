-- 0023_order_currency, EXPAND: Add orders.currency; add orders.channel
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" ADD COLUMN "currency" TEXT NOT NULL DEFAULT 'EUR';

  -- AlterTable
  ALTER TABLE "orders" ADD COLUMN "channel" TEXT DEFAULT 'web';
END
$migration$;
