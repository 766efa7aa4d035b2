-- Way back of 0002_rename_mail, BACKFILL: Constrain new writes of accounts
-- Loses nothing. Everything is as it was.
-- Undoes 0003_rename_mail_03_backfill_constrain_accounts and makes Drizzle forget it. Run newest first, by a
-- person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1789462802000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0003_rename_mail_03_backfill_constrain_accounts is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE accounts DROP CONSTRAINT accounts_email_not_null_proof;

DELETE FROM belay.state
WHERE service = 'accounts' AND change = '0002_rename_mail' AND unit = '03_backfill_constrain_accounts';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1789462802000;

COMMIT;
