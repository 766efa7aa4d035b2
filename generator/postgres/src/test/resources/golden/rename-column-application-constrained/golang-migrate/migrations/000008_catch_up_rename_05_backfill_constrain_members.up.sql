-- 0003_catch_up_rename, BACKFILL: Constrain new writes of members
-- Locks: ACCESS EXCLUSIVE on members.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members ADD CONSTRAINT is_counted_team_id CHECK ((team_id > 0) IS TRUE) NOT VALID;

ALTER TABLE members
  ADD CONSTRAINT members_team_id_not_null_proof CHECK (team_id IS NOT NULL) NOT VALID;

ALTER TABLE members ADD CONSTRAINT comes_first_joined_on CHECK (joined_on <= gone) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_rename', '05_backfill_constrain_members', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
