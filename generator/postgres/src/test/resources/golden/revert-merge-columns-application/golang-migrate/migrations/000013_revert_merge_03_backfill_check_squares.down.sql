-- Way back of 0005_revert_merge, BACKFILL: Count what stands in the way in squares
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0005_revert_merge' AND unit = '03_backfill_check_squares';
