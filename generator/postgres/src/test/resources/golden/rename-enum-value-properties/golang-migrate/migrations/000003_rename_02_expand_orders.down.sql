-- Way back of 0002_rename, EXPAND: Add orders.status and keep it equal to state
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rename_orders_state ON orders;

DROP TRIGGER zz_belay_update_0002_rename_orders_state ON orders;

DROP FUNCTION belay_sync_0002_rename_orders_state();

ALTER TABLE orders DROP COLUMN status;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_expand_orders';
