-- Way back of 0003_catch_up_replace, BACKFILL: Fill Orders (total Amount) in batches
-- Does not bring back what was overwritten or dropped. What stood in Orders.total Amount where it was left
-- behind, missing or older than totalCents, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '03_backfill_total_amount';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '03_backfill_total_amount';
