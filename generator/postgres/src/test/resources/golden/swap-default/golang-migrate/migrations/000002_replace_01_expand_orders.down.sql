-- Way back of 0002_replace, EXPAND: Add orders.weight_big and keep it equal to weight
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_replace_orders_weight ON orders;

DROP TRIGGER zz_belay_update_0002_replace_orders_weight ON orders;

DROP FUNCTION belay_sync_0002_replace_orders_weight();

ALTER TABLE orders ALTER COLUMN weight_big DROP DEFAULT;

DROP FUNCTION belay_omit_661cbf1e();

ALTER TABLE orders DROP COLUMN weight_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '01_expand_orders';
