-- Way back of 0002_rework_orders, BACKFILL: Fill orders (token) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '09_backfill_token';
