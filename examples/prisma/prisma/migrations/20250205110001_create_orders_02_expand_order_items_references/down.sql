-- Way back of 0003_create_orders, EXPAND: Reference other tables from order_items
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '300ms';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- DropForeignKey
  ALTER TABLE "order_items" DROP CONSTRAINT "order_items_order_id_fkey";
END
$migration$;
