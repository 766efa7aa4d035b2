-- Way back of 0002_rename_mail, EXPAND: Add accounts.email and keep it equal to mail
-- Loses nothing. Everything is as it was.
-- Undoes V2__rename_mail_01_expand_accounts.sql and makes Flyway forget it. Run newest first, by a person.

BEGIN;

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V2__rename_mail_01_expand_accounts.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V2__rename_mail_01_expand_accounts.sql'
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V2__rename_mail_01_expand_accounts.sql';

COMMIT;
