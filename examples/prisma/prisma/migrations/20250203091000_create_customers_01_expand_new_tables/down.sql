-- Way back of 0001_create_customers, EXPAND: Create the table customers
-- Loses writes made since. The rows written into customers are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers;

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropTable
  DROP TABLE "customers";
END
$migration$;
