-- Way back of 0004_revert_drop, BACKFILL: Hold new writes of visits to what they reference
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits DROP CONSTRAINT visits_customer_id_fkey;
