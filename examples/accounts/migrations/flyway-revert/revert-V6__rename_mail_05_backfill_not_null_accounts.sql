-- Way back of 0002_rename_mail, BACKFILL: Forbid NULL in accounts on the validated proof
-- Loses nothing. Everything is as it was.
-- Undoes V6__rename_mail_05_backfill_not_null_accounts.sql and makes Flyway forget it. Run newest first, by a
-- person.
-- Outside of a transaction: one statement at a time, as psql does.

DO $belay$
DECLARE
  belay_newest text;
BEGIN
  SELECT pg_catalog.regexp_replace(script, '^.*/', '') INTO belay_newest
  FROM flyway_schema_history
  WHERE version IS NOT NULL AND type <> 'DELETE'
  ORDER BY installed_rank DESC LIMIT 1;
  IF belay_newest IS DISTINCT FROM 'V6__rename_mail_05_backfill_not_null_accounts.sql' THEN
    RAISE EXCEPTION 'The newest migration that Flyway has recorded is %, not %.', coalesce(belay_newest, 'none'), 'V6__rename_mail_05_backfill_not_null_accounts.sql'
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

DELETE FROM flyway_schema_history
WHERE pg_catalog.regexp_replace(script, '^.*/', '') = 'V6__rename_mail_05_backfill_not_null_accounts.sql';
