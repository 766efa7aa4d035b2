-- Way back of 0002_replace, BACKFILL: Count what stands in the way in orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '03_backfill_check_orders';
