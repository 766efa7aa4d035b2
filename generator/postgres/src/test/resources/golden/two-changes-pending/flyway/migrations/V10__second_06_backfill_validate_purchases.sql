-- 0003_second, BACKFILL: Validate the rows of purchases while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on purchases.
-- Reads every row of purchases.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE purchases VALIDATE CONSTRAINT purchases_status_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_second', '06_backfill_validate_purchases', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
