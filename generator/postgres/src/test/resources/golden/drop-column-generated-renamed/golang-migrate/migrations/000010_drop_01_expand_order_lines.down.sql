-- Way back of 0004_drop, EXPAND: Make Order lines.total optional
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_drop' AND unit = '01_expand_order_lines';
