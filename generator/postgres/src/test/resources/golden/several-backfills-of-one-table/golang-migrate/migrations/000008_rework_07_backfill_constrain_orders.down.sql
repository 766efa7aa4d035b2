-- Way back of 0002_rework, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_status_not_null_proof;

ALTER TABLE orders DROP CONSTRAINT orders_reference_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '07_backfill_constrain_orders';
