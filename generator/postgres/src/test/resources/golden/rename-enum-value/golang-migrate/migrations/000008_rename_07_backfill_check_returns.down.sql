-- Way back of 0002_rename, BACKFILL: Count what stands in the way in returns
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '07_backfill_check_returns';
