-- Way back of 0002_rename, BACKFILL: Validate the rows of userAccounts while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "userAccounts" DROP CONSTRAINT "userAccounts_shownName_not_null_proof";

ALTER TABLE "userAccounts"
  ADD CONSTRAINT "userAccounts_shownName_not_null_proof" CHECK ("shownName" IS NOT NULL) NOT VALID;

ALTER TABLE "userAccounts" DROP CONSTRAINT "userAccounts_shownName_check";

ALTER TABLE "userAccounts"
  ADD CONSTRAINT "userAccounts_shownName_check" CHECK ("shownName" <> '') NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '05_backfill_validate_useraccounts';
