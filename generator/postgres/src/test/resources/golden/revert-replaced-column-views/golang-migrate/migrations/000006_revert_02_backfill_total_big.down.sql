-- Way back of 0004_revert, BACKFILL: Fill orders (total_big) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert' AND unit = '02_backfill_total_big';
