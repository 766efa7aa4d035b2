-- Way back of 0004_revert_replace, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_total_not_null_proof;

ALTER TABLE orders DROP CONSTRAINT orders_total_check;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_replace' AND unit = '05_backfill_constrain_orders';
