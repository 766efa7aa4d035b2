-- 0002_rename, BACKFILL: Verify that the indexes are valid
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('"größen_宽度 🧗_idx"') AND indrelid = to_regclass('"größen"');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index "größen_宽度 🧗_idx" is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index "größen_宽度 🧗_idx" is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY "größen_宽度 🧗_idx", then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '04_backfill_verify_indexes', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
