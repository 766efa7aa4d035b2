-- 0002_key, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on customers.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_fkey;
