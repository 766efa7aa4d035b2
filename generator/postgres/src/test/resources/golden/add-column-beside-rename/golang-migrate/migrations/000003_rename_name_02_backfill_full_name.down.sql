-- Way back of 0002_rename_name, BACKFILL: Fill customers (full_name) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename_name' AND unit = '02_backfill_full_name';
