-- Way back of 0002_rework_orders, EXPAND: Run the author's SQL
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP STATISTICS s;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '08_expand_sql';
