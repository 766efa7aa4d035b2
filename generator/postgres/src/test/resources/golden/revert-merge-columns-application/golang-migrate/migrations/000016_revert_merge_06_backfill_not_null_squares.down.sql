-- Way back of 0005_revert_merge, BACKFILL: Forbid NULL in squares on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares DROP CONSTRAINT IF EXISTS squares_y_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ADD CONSTRAINT squares_y_not_null_proof CHECK (y IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE squares VALIDATE CONSTRAINT squares_y_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ALTER COLUMN y DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares DROP CONSTRAINT IF EXISTS squares_x_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ADD CONSTRAINT squares_x_not_null_proof CHECK (x IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE squares VALIDATE CONSTRAINT squares_x_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE squares ALTER COLUMN x DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0005_revert_merge' AND unit = '06_backfill_not_null_squares';
  COMMIT;
END
$belay$;
