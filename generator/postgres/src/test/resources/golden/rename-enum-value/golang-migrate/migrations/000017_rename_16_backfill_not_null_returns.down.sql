-- Way back of 0002_rename, BACKFILL: Forbid NULL in returns on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE returns DROP CONSTRAINT IF EXISTS returns_outcome_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE returns
    ADD CONSTRAINT returns_outcome_not_null_proof CHECK (outcome IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE returns VALIDATE CONSTRAINT returns_outcome_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE returns ALTER COLUMN outcome DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_rename' AND unit = '16_backfill_not_null_returns';
  COMMIT;
END
$belay$;
