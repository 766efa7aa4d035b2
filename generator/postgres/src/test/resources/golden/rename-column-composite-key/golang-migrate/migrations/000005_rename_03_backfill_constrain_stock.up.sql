-- 0002_rename, BACKFILL: Constrain new writes of sales.stock
-- Locks: ACCESS EXCLUSIVE on sales.stock.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE sales.stock
  ADD CONSTRAINT stock_quantity_not_null_proof CHECK (quantity IS NOT NULL) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '03_backfill_constrain_stock', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
