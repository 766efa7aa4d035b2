-- Way back of 0003_catch_up_merge, BACKFILL: Forbid NULL in squares on the validated proof
-- Loses nothing. Everything is as it was.

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
