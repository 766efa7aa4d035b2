-- Way back of 0026_honest_defaults, EXPAND: Set the default of transactions.method
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "transactions" ALTER COLUMN "method" SET DEFAULT 'card';
END
$migration$;
