-- Way back of 0003_catch_up_rename, BACKFILL: Validate the rows of members while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V9__catch_up_rename_06_backfill_validate_members.sql and makes Flyway forget it. Run newest first,
-- by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V9__catch_up_rename_06_backfill_validate_members.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__catch_up_rename_06_backfill_validate_members.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__catch_up_rename_06_backfill_validate_members.sql';

COMMIT;
