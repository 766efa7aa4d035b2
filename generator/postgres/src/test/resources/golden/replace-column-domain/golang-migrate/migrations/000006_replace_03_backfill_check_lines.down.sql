-- Way back of 0003_replace, BACKFILL: Count what stands in the way in lines
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0003_replace' AND unit = '03_backfill_check_lines';
