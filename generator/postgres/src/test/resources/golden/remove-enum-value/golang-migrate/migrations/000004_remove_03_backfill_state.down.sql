-- Way back of 0002_remove, BACKFILL: Fill invoices (state) in batches
-- Does not bring back what was overwritten or dropped. The values that were repaired in invoices.state are
-- not brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0002_remove' AND unit = '03_backfill_state';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '03_backfill_state';
