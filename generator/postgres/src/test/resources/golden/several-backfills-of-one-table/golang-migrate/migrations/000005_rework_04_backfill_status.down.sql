-- Way back of 0002_rework, BACKFILL: Fill orders (status) in batches
-- Does not bring back what was overwritten or dropped. Which rows of "orders.status" were NULL is not known
-- any more.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0002_rework' AND unit = '04_backfill_status';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '04_backfill_status';
