-- Way back of 0004_revert_rename, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_state_not_null_proof;

ALTER TABLE orders ADD CONSTRAINT orders_state_not_null_proof CHECK (state IS NOT NULL) NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_paid_noted_state;

ALTER TABLE orders
  ADD CONSTRAINT orders_paid_noted_state CHECK (state <> 'paid' OR note <> '') NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '10_backfill_validate_orders';
