-- Way back of 0004_revert_replace, BACKFILL: Fill orders (code) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_replace' AND unit = '02_backfill_code';
