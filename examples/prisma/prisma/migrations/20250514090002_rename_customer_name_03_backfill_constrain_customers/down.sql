-- Way back of 0008_rename_customer_name, BACKFILL: Constrain new writes of customers
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "customers" DROP CONSTRAINT "customers_full_name_not_null_proof";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '03_backfill_constrain_customers';
END
$migration$;
