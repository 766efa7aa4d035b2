-- Way back of 0002_rework_orders, EXPAND: Add orders.amount and keep it equal to total; fill NULLs of new
-- writes in "orders.status"
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rework_orders_orders_status ON orders;

DROP TRIGGER zz_belay_update_0002_rework_orders_orders_status ON orders;

DROP FUNCTION belay_sync_0002_rework_orders_orders_status();

DROP TRIGGER zz_belay_insert_0002_rework_orders_orders_total ON orders;

DROP TRIGGER zz_belay_update_0002_rework_orders_orders_total ON orders;

DROP FUNCTION belay_sync_0002_rework_orders_orders_total();

ALTER TABLE orders DROP COLUMN amount;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '04_expand_orders';
