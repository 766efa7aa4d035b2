-- 0002_status, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders VALIDATE CONSTRAINT orders_status_not_null_proof;
