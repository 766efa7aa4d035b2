-- Way back of 0002_key, BACKFILL: Verify that the indexes are valid
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_key' AND unit = '03_backfill_verify_indexes';
