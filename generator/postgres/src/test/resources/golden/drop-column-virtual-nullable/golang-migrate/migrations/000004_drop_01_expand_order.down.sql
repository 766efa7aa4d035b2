-- Way back of 0003_drop, EXPAND: Make order.Each optional
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_drop' AND unit = '01_expand_order';
