-- Way back of 0003_catch_up_rename, BACKFILL: Let members.team be left out
-- Refuses while rows are in the way. Refused while rows of members hold NULL in team. Refused while rows of
-- members were written in team_id alone.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM members WHERE (team IS NULL) OR (pg_catalog.record_image_ne(ROW(team_id), ROW(CAST((team) AS bigint))));
-- Undoes V13__catch_up_rename_10_backfill_loosen_team.sql and makes Flyway forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V13__catch_up_rename_10_backfill_loosen_team.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V13__catch_up_rename_10_backfill_loosen_team.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay2$
BEGIN
  SET LOCAL lock_timeout = '300ms';
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
      RAISE EXCEPTION '[rows-in-the-way] % rows of members were written in team_id alone; set team to what team_id is in them before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  DO $belay$
  #variable_conflict use_column
  DECLARE
    belay_rows bigint;
  BEGIN
    -- A policy must not hide rows from the count.
    PERFORM set_config('row_security', 'off', true);
    SELECT count(*) INTO belay_rows FROM members
    WHERE team IS NULL;
    IF belay_rows > 0 THEN
      RAISE EXCEPTION '[rows-in-the-way] % rows of members hold NULL in team; give them a value before going back.', belay_rows;
    END IF;
  END
  $belay$;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members DROP CONSTRAINT IF EXISTS members_team_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members ADD CONSTRAINT members_team_not_null_proof CHECK (team IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE members VALIDATE CONSTRAINT members_team_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members ALTER COLUMN team SET NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members DROP CONSTRAINT members_team_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members DROP CONSTRAINT IF EXISTS members_team_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members
    ADD CONSTRAINT members_team_fkey FOREIGN KEY (team) REFERENCES teams (id) ON DELETE RESTRICT NOT VALID;
  COMMIT;
  ALTER TABLE members VALIDATE CONSTRAINT members_team_fkey;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members DROP CONSTRAINT IF EXISTS is_counted;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  ALTER TABLE members ADD CONSTRAINT is_counted CHECK ((team > 0) IS TRUE) NOT VALID;
  COMMIT;
  ALTER TABLE members VALIDATE CONSTRAINT is_counted;
  COMMIT;
  SET LOCAL lock_timeout = '300ms';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '10_backfill_loosen_team';
  COMMIT;
END
$belay2$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V13__catch_up_rename_10_backfill_loosen_team.sql';
