-- Way back of 0003_catch_up_merge, BACKFILL: Forbid NULL in squares on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V8__catch_up_merge_06_backfill_not_null_squares.sql and makes Flyway forget it. Run newest first, by
-- a person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V8__catch_up_merge_06_backfill_not_null_squares.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V8__catch_up_merge_06_backfill_not_null_squares.sql'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares DROP CONSTRAINT IF EXISTS squares_cell_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ADD CONSTRAINT squares_cell_not_null_proof CHECK (cell IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE squares VALIDATE CONSTRAINT squares_cell_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ALTER COLUMN cell DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_catch_up_merge' AND unit = '06_backfill_not_null_squares';
  COMMIT;
END
$belay$;

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V8__catch_up_merge_06_backfill_not_null_squares.sql';
