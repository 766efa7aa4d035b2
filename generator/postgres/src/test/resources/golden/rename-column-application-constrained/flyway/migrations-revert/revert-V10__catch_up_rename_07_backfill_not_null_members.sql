-- Way back of 0003_catch_up_rename, BACKFILL: Forbid NULL in members on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V10__catch_up_rename_07_backfill_not_null_members.sql and makes Flyway forget it. Run newest first,
-- by a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V10__catch_up_rename_07_backfill_not_null_members.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V10__catch_up_rename_07_backfill_not_null_members.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members DROP CONSTRAINT IF EXISTS members_team_id_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members
    ADD CONSTRAINT members_team_id_not_null_proof CHECK (team_id IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE members VALIDATE CONSTRAINT members_team_id_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE members ALTER COLUMN team_id DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '07_backfill_not_null_members';
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V10__catch_up_rename_07_backfill_not_null_members.sql';
