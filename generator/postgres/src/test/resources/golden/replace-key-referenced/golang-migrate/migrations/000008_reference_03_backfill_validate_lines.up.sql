-- 0003_reference, BACKFILL: Validate the rows of lines while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on lines; ROW SHARE on orders.
-- Reads every row of lines.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE lines VALIDATE CONSTRAINT lines_order_tenant_order_number_fkey;
