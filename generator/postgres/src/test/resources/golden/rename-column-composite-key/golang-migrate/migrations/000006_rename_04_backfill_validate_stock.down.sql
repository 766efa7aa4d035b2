-- Way back of 0002_rename, BACKFILL: Validate the rows of sales.stock while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE sales.stock DROP CONSTRAINT stock_quantity_not_null_proof;

ALTER TABLE sales.stock
  ADD CONSTRAINT stock_quantity_not_null_proof CHECK (quantity IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '04_backfill_validate_stock';
