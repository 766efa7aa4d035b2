-- Way back of 0005_revert_merge, BACKFILL: Fill squares (x, y) in batches
-- Loses nothing. Everything is as it was.

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_merge' AND unit = '02_backfill_x';
