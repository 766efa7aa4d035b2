-- Way back of 0002_remove, BACKFILL: Fill orders (History) in batches
-- Does not bring back what was overwritten or dropped. The values that were repaired in orders.History are
-- not brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0002_remove' AND unit = '05_backfill_history';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '05_backfill_history';
