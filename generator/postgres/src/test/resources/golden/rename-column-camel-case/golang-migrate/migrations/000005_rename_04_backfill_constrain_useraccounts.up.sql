-- 0002_rename, BACKFILL: Constrain new writes of userAccounts
-- Locks: ACCESS EXCLUSIVE on userAccounts.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('"userAccounts_shownName_idx"') AND indrelid = to_regclass('"userAccounts"');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index "userAccounts_shownName_idx" is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index "userAccounts_shownName_idx" is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY "userAccounts_shownName_idx", then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE "userAccounts"
  ADD CONSTRAINT "userAccounts_shownName_check" CHECK ("shownName" <> '') NOT VALID;

ALTER TABLE "userAccounts"
  ADD CONSTRAINT "userAccounts_shownName_not_null_proof" CHECK ("shownName" IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '04_backfill_constrain_useraccounts', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
