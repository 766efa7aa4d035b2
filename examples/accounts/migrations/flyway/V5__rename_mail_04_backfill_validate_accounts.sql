-- 0002_rename_mail, BACKFILL: Validate the rows of accounts while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on accounts.
-- Reads every row of accounts.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE accounts VALIDATE CONSTRAINT accounts_email_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('accounts', 'public', '0002_rename_mail', '04_backfill_validate_accounts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
