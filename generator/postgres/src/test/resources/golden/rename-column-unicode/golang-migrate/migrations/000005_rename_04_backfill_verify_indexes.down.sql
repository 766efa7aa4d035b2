-- Way back of 0002_rename, BACKFILL: Verify that the indexes are valid
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '04_backfill_verify_indexes';
