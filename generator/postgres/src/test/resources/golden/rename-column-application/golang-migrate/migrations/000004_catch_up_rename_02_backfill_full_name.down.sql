-- Way back of 0003_catch_up_rename, BACKFILL: Fill customers (full_name) in batches
-- Does not bring back what was overwritten or dropped. What stood in customers.full_name where it was left
-- behind, missing or older than name, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '02_backfill_full_name';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '02_backfill_full_name';
