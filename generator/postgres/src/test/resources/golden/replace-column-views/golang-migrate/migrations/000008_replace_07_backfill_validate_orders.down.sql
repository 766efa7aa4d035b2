-- Way back of 0002_replace, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_code_number_not_null_proof;

ALTER TABLE orders
  ADD CONSTRAINT orders_code_number_not_null_proof CHECK (code_number IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '07_backfill_validate_orders';
