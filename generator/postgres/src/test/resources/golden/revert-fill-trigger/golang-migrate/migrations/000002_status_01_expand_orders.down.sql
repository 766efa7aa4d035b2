-- Way back of 0002_status, EXPAND: Fill NULLs of new writes in "orders.status"
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_status_orders_status ON orders;

DROP TRIGGER zz_belay_update_0002_status_orders_status ON orders;

DROP FUNCTION belay_sync_0002_status_orders_status();

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_status' AND unit = '01_expand_orders';
