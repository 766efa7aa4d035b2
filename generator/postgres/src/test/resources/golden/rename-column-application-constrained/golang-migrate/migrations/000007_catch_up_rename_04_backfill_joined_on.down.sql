-- Way back of 0003_catch_up_rename, BACKFILL: Fill members (joined_on) in batches
-- Does not bring back what was overwritten or dropped. What stood in members.joined_on where it was left
-- behind, missing or older than joined, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '04_backfill_joined_on';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '04_backfill_joined_on';
