-- Way back of 0007_require_order_status, BACKFILL: Fill orders (status) in batches
-- Does not bring back what was overwritten or dropped. Which rows of "orders.status" were NULL is not known
-- any more.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '02_backfill_status';

DO $migration$
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;

  DELETE FROM belay.state
  WHERE service = 'shop' AND change = '0007_require_order_status' AND unit = '02_backfill_status';
END
$migration$;
