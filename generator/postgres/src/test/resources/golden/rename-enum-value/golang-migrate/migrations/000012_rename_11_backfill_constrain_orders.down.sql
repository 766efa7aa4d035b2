-- Way back of 0002_rename, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_status_not_null_proof;

ALTER TABLE orders DROP CONSTRAINT orders_paid_noted_status;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '11_backfill_constrain_orders';
