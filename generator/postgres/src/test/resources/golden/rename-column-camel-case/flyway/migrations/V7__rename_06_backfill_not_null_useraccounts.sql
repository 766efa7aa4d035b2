-- 0002_rename, BACKFILL: Forbid NULL in userAccounts on the validated proof
-- Locks: ACCESS EXCLUSIVE on userAccounts.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "userAccounts" ALTER COLUMN "shownName" SET NOT NULL;

ALTER TABLE "userAccounts" DROP CONSTRAINT "userAccounts_shownName_not_null_proof";

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '06_backfill_not_null_useraccounts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
