-- Way back of 0003_catch_up_replace, BACKFILL: Fill Orders (lineCount) in batches
-- Does not bring back what was overwritten or dropped. What stood in Orders.lineCount where it was left
-- behind, missing or older than line count, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '04_backfill_linecount';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '04_backfill_linecount';
