-- Way back of 0002_total, BACKFILL: Fill lines (total) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_total' AND unit = '03_backfill_total';
