-- Way back of 0002_key, BACKFILL: Forbid NULL in links on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links DROP CONSTRAINT IF EXISTS links_by_c;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links DROP CONSTRAINT IF EXISTS links_c_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links ADD CONSTRAINT links_c_not_null_proof CHECK (c IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE links VALIDATE CONSTRAINT links_c_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links ALTER COLUMN c DROP NOT NULL;
  COMMIT;
END
$belay$;
