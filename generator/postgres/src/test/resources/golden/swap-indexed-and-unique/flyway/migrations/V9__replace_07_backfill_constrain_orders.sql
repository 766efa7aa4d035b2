-- 0002_replace, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('orders_ticket_big_key') AND indrelid = to_regclass('orders');
  IF belay_valid IS NULL THEN
    -- The way back of the constraint took the index along. A small table gets it here.
    PERFORM set_config('row_security', 'off', true);
    LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;
    IF (SELECT count(*) FROM (SELECT FROM orders LIMIT 50001) AS belay_some) > 50000 THEN
      RAISE EXCEPTION '[index-missing] The index orders_ticket_big_key is not there. Run the unit that builds it, then this one again.';
    END IF;
    CREATE UNIQUE INDEX orders_ticket_big_key ON orders (ticket_big);
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index orders_ticket_big_key is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_ticket_big_key, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

DO $belay$
DECLARE
  belay_valid boolean;
BEGIN
  SELECT indisvalid AND indisready AND indislive INTO belay_valid
  FROM pg_catalog.pg_index
  WHERE indexrelid = to_regclass('orders_customer_big_idx') AND indrelid = to_regclass('orders');
  IF belay_valid IS NULL THEN
    RAISE EXCEPTION '[index-missing] The index orders_customer_big_idx is not there. Run the unit that builds it, then this one again.';
  ELSIF NOT belay_valid THEN
    RAISE EXCEPTION '[index-invalid] The index orders_customer_big_idx is not valid: its build was interrupted, or found duplicates. Run DROP INDEX CONCURRENTLY orders_customer_big_idx, then the unit that builds it, then this one again.';
  END IF;
END
$belay$;

ALTER TABLE orders ADD CONSTRAINT orders_ticket_big_key UNIQUE USING INDEX orders_ticket_big_key;

ALTER TABLE orders ADD CONSTRAINT orders_ticket_big_check CHECK (ticket_big > 0) NOT VALID;

ALTER TABLE orders
  ADD CONSTRAINT orders_ticket_big_not_null_proof CHECK (ticket_big IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '07_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
