-- 0003_second, BACKFILL: Forbid NULL in purchases on the validated proof
-- Locks: ACCESS EXCLUSIVE on purchases.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE purchases ALTER COLUMN status SET NOT NULL;

ALTER TABLE purchases DROP CONSTRAINT purchases_status_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_second', '07_backfill_not_null_purchases', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
