-- Way back of 0002_rename, BACKFILL: Forbid NULL in sales.stock on the validated proof
-- Loses nothing. Everything is as it was.

DO $belay$
BEGIN
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE sales.stock DROP CONSTRAINT IF EXISTS stock_quantity_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE sales.stock
    ADD CONSTRAINT stock_quantity_not_null_proof CHECK (quantity IS NOT NULL) NOT VALID;
  COMMIT;
  ALTER TABLE sales.stock VALIDATE CONSTRAINT stock_quantity_not_null_proof;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  ALTER TABLE sales.stock ALTER COLUMN quantity DROP NOT NULL;
  COMMIT;
  SET LOCAL lock_timeout = '2s';
  DELETE FROM belay.state
  WHERE service = 'default' AND change = '0002_rename' AND unit = '05_backfill_not_null_stock';
  COMMIT;
END
$belay$;
