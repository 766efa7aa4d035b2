-- Way back of 0002_rename_mail, BACKFILL: Fill accounts (email) in batches
-- Loses nothing. Everything is as it was.
-- Undoes 0002_rename_mail_02_backfill_email and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1789462801000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0002_rename_mail_02_backfill_email is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'accounts' AND change = '0002_rename_mail' AND unit = '02_backfill_email';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1789462801000;

COMMIT;
