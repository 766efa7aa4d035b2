-- Way back of 0003_catch_up_rename, BACKFILL: Validate the rows of members while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members DROP CONSTRAINT members_team_id_fkey;

ALTER TABLE members
  ADD CONSTRAINT members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE RESTRICT NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '09_backfill_validate_members';
