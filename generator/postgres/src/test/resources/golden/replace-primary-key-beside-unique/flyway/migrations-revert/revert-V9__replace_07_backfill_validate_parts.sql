-- Way back of 0002_replace, BACKFILL: Validate the rows of parts while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V9__replace_07_backfill_validate_parts.sql and makes Flyway forget it. Run newest first, by a
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
  IF belay_newest IS DISTINCT FROM 'V9__replace_07_backfill_validate_parts.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V9__replace_07_backfill_validate_parts.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE parts DROP CONSTRAINT parts_id_big_not_null_proof;

ALTER TABLE parts ADD CONSTRAINT parts_id_big_not_null_proof CHECK (id_big IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '07_backfill_validate_parts';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V9__replace_07_backfill_validate_parts.sql';

COMMIT;
