-- Way back of 0003_catch_up_merge, BACKFILL: Fill squares (cell) in batches
-- Does not bring back what was overwritten or dropped. What stood in squares.cell where it was left behind,
-- missing or older than x and y, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_merge' AND unit = '02_backfill_cell';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_merge' AND unit = '02_backfill_cell';
