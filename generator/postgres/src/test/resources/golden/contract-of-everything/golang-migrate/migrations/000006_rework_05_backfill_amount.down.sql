-- Way back of 0002_rework, BACKFILL: Fill orders (amount) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework' AND unit = '05_backfill_amount';
