-- Way back of 0002_replace, BACKFILL: Fill orders (total_big) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '02_backfill_total_big';
