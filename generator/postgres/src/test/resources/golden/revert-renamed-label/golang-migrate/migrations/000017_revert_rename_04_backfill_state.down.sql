-- Way back of 0004_revert_rename, BACKFILL: Fill orders (state) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_rename' AND unit = '04_backfill_state';
