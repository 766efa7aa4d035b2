-- Way back of 0018_positive_quantities, BACKFILL: Validate the rows of order_items while everybody goes on
-- writing
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "order_items" DROP CONSTRAINT "order_items_quantity_positive";

  -- AlterTable
  ALTER TABLE "order_items" ADD CONSTRAINT "order_items_quantity_positive" CHECK (quantity > 0) NOT VALID;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '04_backfill_validate_order_items';
END
$migration$;
