-- 0003_catch_up_rename, BACKFILL: Forbid NULL in members on the validated proof
-- Locks: ACCESS EXCLUSIVE on members.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members ALTER COLUMN team_id SET NOT NULL;

ALTER TABLE members DROP CONSTRAINT members_team_id_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_rename', '07_backfill_not_null_members', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
