-- Way back of 0002_remove, BACKFILL: Fill orders (state) in batches
-- Does not bring back what was overwritten or dropped. The values that were repaired in orders.state are not
-- brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0002_remove' AND unit = '04_backfill_state';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '04_backfill_state';
