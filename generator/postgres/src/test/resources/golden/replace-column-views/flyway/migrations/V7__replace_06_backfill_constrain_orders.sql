-- 0002_replace, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT orders_code_number_not_null_proof CHECK (code_number IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '06_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
