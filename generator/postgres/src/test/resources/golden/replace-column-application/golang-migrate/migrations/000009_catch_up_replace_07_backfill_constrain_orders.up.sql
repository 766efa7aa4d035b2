-- 0003_catch_up_replace, BACKFILL: Constrain new writes of Orders
-- Locks: ACCESS EXCLUSIVE on Orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('"Orders by total_total Amount"') AND indrelid = to_regclass('"Orders"');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index "Orders by total_total Amount" is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index "Orders by total_total Amount" is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY "Orders by total_total Amount", then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE "Orders"
  ADD CONSTRAINT "Not negative_total Amount" CHECK ("total Amount" >= 0) NOT VALID;

ALTER TABLE "Orders"
  ADD CONSTRAINT "Orders_total Amount_not_null_proof" CHECK ("total Amount" IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_replace', '07_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
