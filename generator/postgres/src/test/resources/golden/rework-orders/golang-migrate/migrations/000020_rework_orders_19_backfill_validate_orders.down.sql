-- Way back of 0002_rework_orders, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_status_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_token_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_token_not_null_proof CHECK (token IS NOT NULL) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '19_backfill_validate_orders';
