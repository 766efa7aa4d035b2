-- Way back of 0002_rename, EXPAND: Add userAccounts.shownName and keep it equal to displayName
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_rename_userAccounts_displayName" ON "userAccounts";

DROP TRIGGER "zz_belay_update_0002_rename_userAccounts_displayName" ON "userAccounts";

DROP FUNCTION "belay_sync_0002_rename_userAccounts_displayName"();

ALTER TABLE "userAccounts" DROP COLUMN "shownName";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '01_expand_useraccounts';
