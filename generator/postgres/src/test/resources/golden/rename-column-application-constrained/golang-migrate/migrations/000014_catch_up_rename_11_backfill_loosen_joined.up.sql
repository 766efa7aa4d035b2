-- 0003_catch_up_rename, BACKFILL: Let members.joined be left out
-- Locks: ACCESS EXCLUSIVE on members.
-- Reads every row of members.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
#variable_conflict use_column
DECLARE
  belay_rows bigint;
BEGIN
  -- A policy must not hide rows from the count.
  PERFORM set_config('row_security', 'off', true);
  SELECT count(*) INTO belay_rows FROM members
  WHERE pg_catalog.record_image_ne(ROW(joined_on), ROW(CAST((joined) AS date)));
  IF belay_rows > 0 THEN
    RAISE EXCEPTION '[rows-in-the-way] % rows of members hold in joined_on what joined does not give: a release writes another value there, or it alone. Correct or stop it, give both columns of these rows the value that was meant, then run this again.', belay_rows;
  END IF;
END
$belay$;

ALTER TABLE members DROP CONSTRAINT comes_first;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_rename', '11_backfill_loosen_joined', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
