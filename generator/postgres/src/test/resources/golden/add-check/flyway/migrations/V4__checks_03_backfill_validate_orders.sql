-- 0002_checks, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;

ALTER TABLE orders VALIDATE CONSTRAINT not_overpaid;
