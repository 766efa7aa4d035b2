-- Way back of 0003_catch_up_rename, BACKFILL: Constrain new writes of members
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members DROP CONSTRAINT comes_first_joined_on;

ALTER TABLE members DROP CONSTRAINT members_team_id_not_null_proof;

ALTER TABLE members DROP CONSTRAINT is_counted_team_id;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '05_backfill_constrain_members';
