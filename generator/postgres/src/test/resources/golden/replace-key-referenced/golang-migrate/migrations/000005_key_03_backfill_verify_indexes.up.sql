-- 0002_key, BACKFILL: Verify that the indexes are valid
-- Locks nothing that was there before.

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('orders_tenant_number_pkey') AND indrelid = to_regclass('orders');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index orders_tenant_number_pkey is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index orders_tenant_number_pkey is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_tenant_number_pkey, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_key', '03_backfill_verify_indexes', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
