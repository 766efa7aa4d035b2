-- Way back of 0008_rename_customer_name, BACKFILL: Validate the rows of customers while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "customers" DROP CONSTRAINT "customers_full_name_not_null_proof";

  -- AlterTable
  ALTER TABLE "customers" ADD CONSTRAINT "customers_full_name_not_null_proof" CHECK (full_name IS NOT NULL) NOT VALID;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '04_backfill_validate_customers';
END
$migration$;
