-- 0002_replace, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT known_or_kept_total_big CHECK (kept IS NOT NULL OR total_big IS NULL) NOT VALID;

ALTER TABLE orders
  ADD CONSTRAINT beside_total_big CHECK (CASE WHEN total_big < 0 THEN false WHEN total_big >= 0 THEN true ELSE id < 900 END) NOT VALID;

ALTER TABLE orders
  ADD CONSTRAINT orders_total_big_not_null_proof CHECK (total_big IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '04_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
