-- Way back of 0002_rename_mail, EXPAND: Add accounts.email and keep it equal to mail
-- Loses nothing. Everything is as it was.
-- Undoes 0001_rename_mail_01_expand_accounts and makes Drizzle forget it. Run newest first, by a person.

BEGIN;

DO $belay$
BEGIN
  IF (SELECT (created_at = 1789462800000) IS NOT TRUE FROM drizzle.__drizzle_migrations ORDER BY created_at DESC, id DESC LIMIT 1) IS NOT FALSE THEN
    RAISE EXCEPTION '0001_rename_mail_01_expand_accounts is not the newest migration that Drizzle has recorded.'
      USING HINT = 'Ways back are run newest first, each of them once.';
  END IF;
END
$belay$;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_mail_accounts_mail ON accounts;

DROP TRIGGER zz_belay_update_0002_rename_mail_accounts_mail ON accounts;

DROP FUNCTION belay_sync_0002_rename_mail_accounts_mail();

ALTER TABLE accounts DROP COLUMN email;

DELETE FROM belay.state
WHERE service = 'accounts' AND change = '0002_rename_mail' AND unit = '01_expand_accounts';

DELETE FROM drizzle.__drizzle_migrations
WHERE created_at = 1789462800000;

COMMIT;
