-- Way back of 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of
-- orders.currency
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" ALTER COLUMN "currency" SET DEFAULT 'EUR';

  -- AlterTable
  ALTER TABLE "orders" ALTER COLUMN "channel" SET DEFAULT 'web';
END
$migration$;
