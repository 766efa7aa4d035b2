-- 0004_revert_keys, BACKFILL: Constrain new writes of customers
-- Locks: ACCESS EXCLUSIVE on customers.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('orders_id_pkey') AND indrelid = to_regclass('orders');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index orders_id_pkey is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index orders_id_pkey is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_id_pkey, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('customers_email_key') AND indrelid = to_regclass('customers');
  IF belay_valid IS NULL THEN
    -- The way back of the constraint took the index along. A small table gets it here.
    PERFORM set_config('row_security', 'off', true);
    LOCK TABLE customers IN ACCESS EXCLUSIVE MODE;
    IF (SELECT count(*) FROM (SELECT FROM customers LIMIT 50001) AS belay_some) > 50000 THEN
      RAISE EXCEPTION '[index-missing] The index customers_email_key is not there. Run the unit that builds it, then this one again.';
    END IF;
    CREATE UNIQUE INDEX customers_email_key ON customers (email);
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index customers_email_key is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY customers_email_key, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE customers ADD CONSTRAINT customers_email_key UNIQUE USING INDEX customers_email_key;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0004_revert_keys', '05_backfill_constrain_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
