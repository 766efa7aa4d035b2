-- Way back of 0002_remove, BACKFILL: Constrain new writes of orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT "orders_History_not_it's ""due"" \ soon";

ALTER TABLE orders DROP CONSTRAINT "orders_state_not_it's ""due"" \ soon";

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '07_backfill_constrain_orders';
