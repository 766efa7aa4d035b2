-- Way back of 0002_rename_mail, BACKFILL: Forbid NULL in accounts on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes 0005_rename_mail_05_backfill_not_null_accounts and makes Drizzle forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
BEGIN
  IF (SELECT (created_at = 1789462804000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0005_rename_mail_05_backfill_not_null_accounts is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE accounts DROP CONSTRAINT IF EXISTS accounts_email_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE accounts
    ADD CONSTRAINT accounts_email_not_null_proof CHECK (email IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE accounts VALIDATE CONSTRAINT accounts_email_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE accounts ALTER COLUMN email DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'accounts' AND change = '0002_rename_mail' AND unit = '05_backfill_not_null_accounts';
  COMMIT;
END
$belay$;

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1789462804000;
