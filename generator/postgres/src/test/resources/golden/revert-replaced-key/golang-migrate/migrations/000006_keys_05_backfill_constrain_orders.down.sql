-- Way back of 0002_keys, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_tenant_not_null_proof;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_keys' AND unit = '05_backfill_constrain_orders';
