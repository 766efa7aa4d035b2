-- Way back of 0002_rework_orders, EXPAND: Make orders.legacy_ref optional
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '06_expand_orders';
