-- Way back of 0002_split, BACKFILL: Fill customers (first_name, last_name) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '02_backfill_first_name';
