-- 0002_rename, BACKFILL: Validate the rows of sales.stock while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on sales.stock.
-- Reads every row of sales.stock.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE sales.stock VALIDATE CONSTRAINT stock_quantity_not_null_proof;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '04_backfill_validate_stock', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
