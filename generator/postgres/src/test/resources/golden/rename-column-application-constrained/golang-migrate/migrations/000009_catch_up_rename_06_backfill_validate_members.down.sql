-- Way back of 0003_catch_up_rename, BACKFILL: Validate the rows of members while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members DROP CONSTRAINT comes_first_joined_on;

ALTER TABLE members ADD CONSTRAINT comes_first_joined_on CHECK (joined_on <= gone) NOT VALID;

ALTER TABLE members DROP CONSTRAINT members_team_id_not_null_proof;

ALTER TABLE members
  ADD CONSTRAINT members_team_id_not_null_proof CHECK (team_id IS NOT NULL) NOT VALID;

ALTER TABLE members DROP CONSTRAINT is_counted_team_id;

ALTER TABLE members ADD CONSTRAINT is_counted_team_id CHECK ((team_id > 0) IS TRUE) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '06_backfill_validate_members';
