-- Way back of 0004_revert_replace, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_total_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_total_not_null_proof CHECK (total IS NOT NULL) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_total_check;

ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_replace' AND unit = '06_backfill_validate_orders';
