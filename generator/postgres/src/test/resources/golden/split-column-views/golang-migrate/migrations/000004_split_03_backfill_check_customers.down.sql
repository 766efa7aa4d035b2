-- Way back of 0002_split, BACKFILL: Count what stands in the way in customers
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_split' AND unit = '03_backfill_check_customers';
