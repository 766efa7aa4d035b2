-- Way back of 0003_second, BACKFILL: Forbid NULL in purchases on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE purchases DROP CONSTRAINT IF EXISTS purchases_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE purchases
    ADD CONSTRAINT purchases_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE purchases VALIDATE CONSTRAINT purchases_status_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE purchases ALTER COLUMN status DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0003_second' AND unit = '07_backfill_not_null_purchases';
  COMMIT;
END
$belay$;
