-- Way back of 0003_catch_up_rename, BACKFILL: Fill members (team_id) in batches
-- Does not bring back what was overwritten or dropped. What stood in members.team_id where it was left
-- behind, missing or older than team, does not come back; no release reads it.
-- The rows concerned, to be counted before:
--   SELECT coalesce(sum(rows_done), 0) FROM belay.state WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '03_backfill_team_id';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '03_backfill_team_id';
