-- Way back of 0002_rename, BACKFILL: Fill orders (order_id) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_backfill_order_id';
