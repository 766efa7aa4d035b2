-- 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of orders.currency
-- Locks: ACCESS EXCLUSIVE on orders.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" ALTER COLUMN "channel" DROP DEFAULT;

  -- AlterTable
  ALTER TABLE "orders" ALTER COLUMN "currency" DROP DEFAULT;
END
$migration$;
