-- Way back of 0002_replace, EXPAND: Add orders.customer_id_big and keep it equal to customer_id
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_orders_customer_id ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_customer_id ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_customer_id();

ALTER TABLE orders DROP COLUMN customer_id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '02_expand_orders';
