-- Way back of 0002_rework, EXPAND: Add orders.reference and keep it equal to code; add orders.remark and keep
-- it equal to note; fill NULLs of new writes in "orders.status"
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TRIGGER zz_belay_insert_0002_rework_orders_status ON orders;

DROP TRIGGER zz_belay_update_0002_rework_orders_status ON orders;

DROP FUNCTION belay_sync_0002_rework_orders_status();

DROP TRIGGER zz_belay_insert_0002_rework_orders_note ON orders;

DROP TRIGGER zz_belay_update_0002_rework_orders_note ON orders;

DROP FUNCTION belay_sync_0002_rework_orders_note();

ALTER TABLE orders DROP COLUMN remark;

DROP TRIGGER zz_belay_insert_0002_rework_orders_code ON orders;

DROP TRIGGER zz_belay_update_0002_rework_orders_code ON orders;

DROP FUNCTION belay_sync_0002_rework_orders_code();

ALTER TABLE orders DROP COLUMN reference;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '01_expand_orders';
