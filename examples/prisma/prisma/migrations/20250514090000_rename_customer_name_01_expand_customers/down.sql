-- Way back of 0008_rename_customer_name, EXPAND: Add customers.full_name and keep it equal to name
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DROP TRIGGER zz_belay_insert_0008_rename_customer_name_customers_name ON customers;

  DROP TRIGGER zz_belay_update_0008_rename_customer_name_customers_name ON customers;

  DROP FUNCTION belay_sync_0008_rename_customer_name_customers_name();

  -- AlterTable
  ALTER TABLE "customers" DROP COLUMN "full_name";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0008_rename_customer_name' AND unit = '01_expand_customers';
END
$migration$;
