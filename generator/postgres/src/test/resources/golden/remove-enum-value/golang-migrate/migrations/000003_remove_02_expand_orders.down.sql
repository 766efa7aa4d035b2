-- Way back of 0002_remove, EXPAND: Repair new writes of orders.state; repair new writes of orders.History
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER "zz_belay_insert_0002_remove_orders_History" ON orders;

DROP TRIGGER "zz_belay_update_0002_remove_orders_History" ON orders;

DROP FUNCTION "belay_sync_0002_remove_orders_History"();

DROP TRIGGER zz_belay_insert_0002_remove_orders_state ON orders;

DROP TRIGGER zz_belay_update_0002_remove_orders_state ON orders;

DROP FUNCTION belay_sync_0002_remove_orders_state();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_remove' AND unit = '02_expand_orders';
