-- Way back of 0003_catch_up_replace, BACKFILL: Count what stands in the way in Orders
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_catch_up_replace' AND unit = '05_backfill_check_orders';
