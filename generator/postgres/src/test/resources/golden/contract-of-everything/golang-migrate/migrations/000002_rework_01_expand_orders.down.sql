-- Way back of 0002_rework, EXPAND: Add orders.amount and keep it equal to total; fill NULLs of new writes in
-- "orders.status"; add orders.channel
-- Loses writes made since. The values written into orders.channel are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE channel IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN channel;

DROP TRIGGER zz_belay_insert_0002_rework_orders_status ON orders;

DROP TRIGGER zz_belay_update_0002_rework_orders_status ON orders;

DROP FUNCTION belay_sync_0002_rework_orders_status();

DROP TRIGGER zz_belay_insert_0002_rework_orders_total ON orders;

DROP TRIGGER zz_belay_update_0002_rework_orders_total ON orders;

DROP FUNCTION belay_sync_0002_rework_orders_total();

ALTER TABLE orders DROP COLUMN amount;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '01_expand_orders';
