-- Way back of 0002_drop_ticket, EXPAND: Make orders.ticket optional
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_drop_ticket' AND unit = '01_expand_orders';
