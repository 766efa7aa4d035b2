-- 0003_catch_up_rename, BACKFILL: Let members.team be left out
-- Locks: ACCESS EXCLUSIVE on members, teams.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).
-- Reads every row of members.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM members
  WHERE pg_catalog.record_image_ne(ROW(team_id), ROW(CAST((team) AS bigint)));
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of members hold in team_id what team does not give: a release writes another value there, or it alone. Correct or stop it, give both columns of these rows the value that was meant, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE members DROP CONSTRAINT is_counted;

ALTER TABLE members DROP CONSTRAINT members_team_fkey;

ALTER TABLE members ALTER COLUMN team DROP NOT NULL;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_rename', '10_backfill_loosen_team', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
