-- 0002_rename, BACKFILL: Validate the rows of userAccounts while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on userAccounts.
-- Reads every row of userAccounts.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "userAccounts" VALIDATE CONSTRAINT "userAccounts_shownName_check";

ALTER TABLE "userAccounts" VALIDATE CONSTRAINT "userAccounts_shownName_not_null_proof";

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '05_backfill_validate_useraccounts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
