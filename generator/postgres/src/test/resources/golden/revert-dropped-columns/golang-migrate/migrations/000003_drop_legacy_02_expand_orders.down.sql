-- Way back of 0002_drop_legacy, EXPAND: Make orders.other optional
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_drop_legacy' AND unit = '02_expand_orders';
