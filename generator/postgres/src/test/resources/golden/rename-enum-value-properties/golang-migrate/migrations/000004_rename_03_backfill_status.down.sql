-- Way back of 0002_rename, BACKFILL: Fill orders (status) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '03_backfill_status';
