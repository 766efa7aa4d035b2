-- Way back of 0007_require_order_status, EXPAND: Set the default of orders.status; fill NULLs of new writes
-- in "orders.status"
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  DROP TRIGGER zz_belay_insert_0007_require_order_status_orders_status ON orders;

  DROP TRIGGER zz_belay_update_0007_require_order_status_orders_status ON orders;

  DROP FUNCTION belay_sync_0007_require_order_status_orders_status();

  -- AlterTable
  ALTER TABLE "orders" ALTER COLUMN "status" DROP DEFAULT;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '01_expand_orders';
END
$migration$;
