-- 0002_keys, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

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

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('customers_tenant_email_key') AND indrelid = to_regclass('customers');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index customers_tenant_email_key is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index customers_tenant_email_key is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY customers_tenant_email_key, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD CONSTRAINT orders_tenant_not_null_proof CHECK (tenant IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_keys', '05_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
