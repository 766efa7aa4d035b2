-- 0008_rename_customer_name, BACKFILL: Forbid NULL in customers on the validated proof
-- Locks: ACCESS EXCLUSIVE on customers.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "customers" ALTER COLUMN "full_name" SET NOT NULL;

  -- AlterTable
  ALTER TABLE "customers" DROP CONSTRAINT "customers_full_name_not_null_proof";

  INSERT INTO belay.state (service, schema, change, unit, stamped)
  VALUES ('shop', 'public', '0008_rename_customer_name', '05_backfill_not_null_customers', clock_timestamp())
  ON CONFLICT (service, schema, change, unit) DO UPDATE
    SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
END
$migration$;
