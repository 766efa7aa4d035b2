-- Way back of 0018_positive_quantities, BACKFILL: Fill order_items (quantity) in batches
-- Does not bring back what was overwritten or dropped. The values that were repaired in order_items.quantity
-- are not brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '02_backfill_quantity';

DO $migration$
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0018_positive_quantities' AND unit = '02_backfill_quantity';
END
$migration$;
