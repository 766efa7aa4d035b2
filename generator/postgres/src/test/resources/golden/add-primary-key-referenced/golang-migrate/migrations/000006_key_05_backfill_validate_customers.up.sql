-- 0002_key, BACKFILL: Validate the rows of customers while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers VALIDATE CONSTRAINT customers_id_not_null_proof;
