-- Way back of 0002_rename, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_status_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_paid_noted_status;

ALTER TABLE orders
  ADD CONSTRAINT orders_paid_noted_status CHECK (status <> 'paid' OR note <> '') NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '13_backfill_validate_orders';
