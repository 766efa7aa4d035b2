-- 0004_revert_drop, BACKFILL: Validate the rows of visits while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on visits; ROW SHARE on customers.
-- Reads every row of visits.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE visits VALIDATE CONSTRAINT visits_customer_id_fkey;
