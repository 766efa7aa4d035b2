-- 0002_reference, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on stock.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders VALIDATE CONSTRAINT orders_house_sku_fkey;
