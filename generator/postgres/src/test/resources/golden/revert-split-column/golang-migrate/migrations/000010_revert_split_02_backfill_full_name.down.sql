-- Way back of 0004_revert_split, BACKFILL: Fill customers (full_name) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_split' AND unit = '02_backfill_full_name';
