-- Way back of 0002_rename, BACKFILL: Constrain new writes of userAccounts
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "userAccounts" DROP CONSTRAINT "userAccounts_shownName_not_null_proof";

ALTER TABLE "userAccounts" DROP CONSTRAINT "userAccounts_shownName_check";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '04_backfill_constrain_useraccounts';
