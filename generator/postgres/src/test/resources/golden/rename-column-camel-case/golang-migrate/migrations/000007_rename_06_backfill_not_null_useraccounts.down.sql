-- Way back of 0002_rename, BACKFILL: Forbid NULL in userAccounts on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "userAccounts" DROP CONSTRAINT IF EXISTS "userAccounts_shownName_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "userAccounts"
    ADD CONSTRAINT "userAccounts_shownName_not_null_proof" CHECK ("shownName" IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE "userAccounts" VALIDATE CONSTRAINT "userAccounts_shownName_not_null_proof";
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE "userAccounts" ALTER COLUMN "shownName" DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_rename' AND unit = '06_backfill_not_null_useraccounts';
  COMMIT;
END
$belay$;
