-- Way back of 0002_rename, BACKFILL: Fill größen (宽度 🧗) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '02_backfill_backfill';
