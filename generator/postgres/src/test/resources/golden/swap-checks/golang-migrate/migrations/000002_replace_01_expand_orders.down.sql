-- Way back of 0002_replace, EXPAND: Add orders.total_big and keep it equal to total
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_orders_total ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_total ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_total();

ALTER TABLE orders DROP COLUMN total_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_orders';
