-- Way back of 0002_rename_mail, BACKFILL: Validate the rows of accounts while everybody goes on writing
-- Loses nothing. Everything is as it was.
-- Undoes 0004_rename_mail_04_backfill_validate_accounts and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1789462803000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0004_rename_mail_04_backfill_validate_accounts is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE accounts DROP CONSTRAINT accounts_email_not_null_proof;

ALTER TABLE accounts
  ADD CONSTRAINT accounts_email_not_null_proof CHECK (email IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'accounts' AND change = '0002_rename_mail' AND unit = '04_backfill_validate_accounts';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1789462803000;

COMMIT;
