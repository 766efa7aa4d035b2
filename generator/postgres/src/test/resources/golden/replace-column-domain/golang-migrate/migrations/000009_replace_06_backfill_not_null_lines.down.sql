-- Way back of 0003_replace, BACKFILL: Forbid NULL in lines on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE lines DROP CONSTRAINT IF EXISTS lines_cents_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE lines ADD CONSTRAINT lines_cents_not_null_proof CHECK (cents IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE lines VALIDATE CONSTRAINT lines_cents_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE lines ALTER COLUMN cents DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_replace' AND unit = '06_backfill_not_null_lines';
  COMMIT;
END
$belay$;
