-- Way back of 0007_require_order_status, BACKFILL: Validate the rows of orders while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "orders" DROP CONSTRAINT "orders_status_not_null_proof";

  -- AlterTable
  ALTER TABLE "orders" ADD CONSTRAINT "orders_status_not_null_proof" CHECK (status IS NOT NULL) NOT VALID;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '04_backfill_validate_orders';
END
$migration$;
