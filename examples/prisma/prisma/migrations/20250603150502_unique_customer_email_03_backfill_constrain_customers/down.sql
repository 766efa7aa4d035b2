-- Way back of 0009_unique_customer_email, BACKFILL: Constrain new writes of customers
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "customers" DROP CONSTRAINT "customers_email_key";
END
$migration$;
