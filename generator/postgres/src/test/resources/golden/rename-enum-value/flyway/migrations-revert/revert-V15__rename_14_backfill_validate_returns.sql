-- Way back of 0002_rename, BACKFILL: Validate the rows of returns while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V15__rename_14_backfill_validate_returns.sql and makes Flyway forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V15__rename_14_backfill_validate_returns.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V15__rename_14_backfill_validate_returns.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE returns DROP CONSTRAINT returns_outcome_not_null_proof;

ALTER TABLE returns
  ADD CONSTRAINT returns_outcome_not_null_proof CHECK (outcome IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '14_backfill_validate_returns';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V15__rename_14_backfill_validate_returns.sql';

COMMIT;
