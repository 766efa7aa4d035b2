-- Way back of 0010_link_orders_to_customers, BACKFILL: Hold new writes of orders to what they reference
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropForeignKey
  ALTER TABLE "orders" DROP CONSTRAINT "orders_customer_id_fkey";
END
$migration$;
