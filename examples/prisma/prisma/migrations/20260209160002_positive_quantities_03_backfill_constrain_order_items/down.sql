-- Way back of 0018_positive_quantities, BACKFILL: Constrain new writes of order_items
-- Loses nothing. Everything is as it was.

DO $migration$
BEGIN
  SET LOCAL lock_timeout = '2s';
  SET CONSTRAINTS ALL IMMEDIATE;

  -- AlterTable
  ALTER TABLE "order_items" DROP CONSTRAINT "order_items_quantity_positive";

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '03_backfill_constrain_order_items';
END
$migration$;
