-- Way back of 0004_revert_rename, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_state_not_null_proof;

ALTER TABLE orders DROP CONSTRAINT orders_paid_noted_state;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '09_backfill_constrain_orders';
