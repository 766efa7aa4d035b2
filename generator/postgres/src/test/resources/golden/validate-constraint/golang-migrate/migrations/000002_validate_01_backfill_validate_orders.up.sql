-- 0002_validate, BACKFILL: Validate orders_total_check without blocking writes
-- Locks: SHARE UPDATE EXCLUSIVE on orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;
