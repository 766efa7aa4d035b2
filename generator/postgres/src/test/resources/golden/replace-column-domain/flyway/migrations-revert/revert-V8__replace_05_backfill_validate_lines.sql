-- Way back of 0003_replace, BACKFILL: Validate the rows of lines while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V8__replace_05_backfill_validate_lines.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V8__replace_05_backfill_validate_lines.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__replace_05_backfill_validate_lines.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines DROP CONSTRAINT lines_cents_not_null_proof;

ALTER TABLE lines ADD CONSTRAINT lines_cents_not_null_proof CHECK (cents IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_replace' AND unit = '05_backfill_validate_lines';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__replace_05_backfill_validate_lines.sql';

COMMIT;
