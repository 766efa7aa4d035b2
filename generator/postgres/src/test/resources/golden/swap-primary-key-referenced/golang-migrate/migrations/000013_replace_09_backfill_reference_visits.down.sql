-- Way back of 0002_replace, BACKFILL: Hold new writes of visits to what they reference
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits DROP CONSTRAINT visits_customer_fkey_id_big;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '09_backfill_reference_visits';
