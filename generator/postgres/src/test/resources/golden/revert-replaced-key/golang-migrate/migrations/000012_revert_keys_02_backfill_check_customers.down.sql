-- Way back of 0004_revert_keys, BACKFILL: Count what stands in the way in customers
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_keys' AND unit = '02_backfill_check_customers';
