-- Way back of 0002_rework, BACKFILL: Fill orders (lines) in batches
-- Does not bring back what was overwritten or dropped. What the filled columns of orders held before is not
-- brought back.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0002_rework' AND unit = '05_backfill_lines';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '05_backfill_lines';
