-- 0002_rename, BACKFILL: Forbid NULL in sales.stock on the validated proof
-- Locks: ACCESS EXCLUSIVE on sales.stock.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE sales.stock ALTER COLUMN quantity SET NOT NULL;

ALTER TABLE sales.stock DROP CONSTRAINT stock_quantity_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '05_backfill_not_null_stock', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
