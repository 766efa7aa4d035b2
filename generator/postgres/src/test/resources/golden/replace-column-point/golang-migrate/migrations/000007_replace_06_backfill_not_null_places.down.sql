-- Way back of 0002_replace, BACKFILL: Forbid NULL in places on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE places DROP CONSTRAINT IF EXISTS places_location_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE places
    ADD CONSTRAINT places_location_not_null_proof CHECK (location IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE places VALIDATE CONSTRAINT places_location_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE places ALTER COLUMN location DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_replace' AND unit = '06_backfill_not_null_places';
  COMMIT;
END
$belay$;
