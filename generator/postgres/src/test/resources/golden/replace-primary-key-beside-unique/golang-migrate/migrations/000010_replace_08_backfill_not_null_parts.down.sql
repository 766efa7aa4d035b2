-- Way back of 0002_replace, BACKFILL: Forbid NULL in parts on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts DROP CONSTRAINT IF EXISTS parts_id_big_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts ADD CONSTRAINT parts_id_big_not_null_proof CHECK (id_big IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE parts VALIDATE CONSTRAINT parts_id_big_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE parts ALTER COLUMN id_big DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_replace' AND unit = '08_backfill_not_null_parts';
  COMMIT;
END
$belay$;
