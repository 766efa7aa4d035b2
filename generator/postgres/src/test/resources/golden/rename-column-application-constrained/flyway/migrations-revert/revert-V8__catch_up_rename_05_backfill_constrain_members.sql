-- Way back of 0003_catch_up_rename, BACKFILL: Constrain new writes of members
-- Loses nothing. Everything is as it was.
-- Undoes V8__catch_up_rename_05_backfill_constrain_members.sql and makes Flyway forget it. Run newest first,
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
  IF belay_newest IS DISTINCT FROM 'V8__catch_up_rename_05_backfill_constrain_members.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__catch_up_rename_05_backfill_constrain_members.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE members DROP CONSTRAINT comes_first_joined_on;

ALTER TABLE members DROP CONSTRAINT members_team_id_not_null_proof;

ALTER TABLE members DROP CONSTRAINT is_counted_team_id;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_rename' AND unit = '05_backfill_constrain_members';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__catch_up_rename_05_backfill_constrain_members.sql';

COMMIT;
