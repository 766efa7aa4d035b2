-- 0003_catch_up_rename, BACKFILL: Validate the rows of members while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on members.
-- Reads every row of members.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members VALIDATE CONSTRAINT is_counted_team_id;

ALTER TABLE members VALIDATE CONSTRAINT members_team_id_not_null_proof;

ALTER TABLE members VALIDATE CONSTRAINT comes_first_joined_on;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_rename', '06_backfill_validate_members', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
