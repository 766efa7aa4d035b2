-- Way back of 0002_rework, BACKFILL: Fill orders (reference) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '02_backfill_reference';
