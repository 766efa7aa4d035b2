-- Way back of 0002_total, BACKFILL: Forbid NULL in lines on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE lines DROP CONSTRAINT IF EXISTS lines_total_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE lines ADD CONSTRAINT lines_total_not_null_proof CHECK (total IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE lines VALIDATE CONSTRAINT lines_total_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE lines ALTER COLUMN total DROP NOT NULL;
  COMMIT;
END
$belay$;
