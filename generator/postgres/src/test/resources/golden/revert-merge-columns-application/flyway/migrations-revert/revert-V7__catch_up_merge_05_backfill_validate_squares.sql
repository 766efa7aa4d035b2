-- Way back of 0003_catch_up_merge, BACKFILL: Validate the rows of squares while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes V7__catch_up_merge_05_backfill_validate_squares.sql and makes Flyway forget it. Run newest first, by
-- a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V7__catch_up_merge_05_backfill_validate_squares.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V7__catch_up_merge_05_backfill_validate_squares.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE squares DROP CONSTRAINT squares_cell_not_null_proof;

ALTER TABLE squares ADD CONSTRAINT squares_cell_not_null_proof CHECK (cell IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_merge' AND unit = '05_backfill_validate_squares';

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V7__catch_up_merge_05_backfill_validate_squares.sql';

COMMIT;
