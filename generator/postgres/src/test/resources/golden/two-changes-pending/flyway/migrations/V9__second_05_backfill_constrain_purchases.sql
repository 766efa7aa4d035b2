-- 0003_second, BACKFILL: Constrain new writes of purchases
-- Locks: ACCESS EXCLUSIVE on purchases.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE purchases
  ADD CONSTRAINT purchases_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_second', '05_backfill_constrain_purchases', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
