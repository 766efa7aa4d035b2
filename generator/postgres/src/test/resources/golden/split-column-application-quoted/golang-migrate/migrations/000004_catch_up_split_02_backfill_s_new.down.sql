-- Way back of 0003_catch_up_split, BACKFILL: Fill od"d ta;ble (%s {{ new }} ?, order) in batches
-- Does not bring back what was overwritten or dropped. What stood in od"d ta;ble.%s {{ new }} ? and order
-- where it was left behind, missing or older than a"b \ $$ 'x, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '02_backfill_s_new';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_split' AND unit = '02_backfill_s_new';
