-- Way back of 0010_link_orders_to_customers, BACKFILL: Validate the rows of orders while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropForeignKey
  ALTER TABLE "orders" DROP CONSTRAINT "orders_customer_id_fkey";

  -- AddForeignKey
  ALTER TABLE "orders" ADD CONSTRAINT "orders_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers"("id") ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID;
END
$migration$;
