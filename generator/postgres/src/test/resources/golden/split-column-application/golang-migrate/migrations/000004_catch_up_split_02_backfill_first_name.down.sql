-- Way back of 0003_catch_up_split, BACKFILL: Fill customers (first_name, last_name) in batches
-- Does not bring back what was overwritten or dropped. What stood in customers.first_name and last_name where
-- it was left behind, missing or older than full_name, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '02_backfill_first_name';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '02_backfill_first_name';
