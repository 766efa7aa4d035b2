-- Way back of 0002_key, BACKFILL: Forbid NULL in links on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE links DROP CONSTRAINT IF EXISTS links_pkey;
  COMMIT;
END
$belay$;
