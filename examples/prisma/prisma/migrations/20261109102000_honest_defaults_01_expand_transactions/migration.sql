-- 0026_honest_defaults, EXPAND: Set the default of transactions.method
-- Locks: ACCESS EXCLUSIVE on transactions.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "transactions" ALTER COLUMN "method" SET DEFAULT 'unknown';
END
$migration$;
