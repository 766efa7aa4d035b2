-- 0002_validate, BACKFILL: Validate orders_total_check without blocking writes; validate
-- orders_customer_id_fkey without blocking writes; validate paid_in_part without blocking writes
-- Locks: SHARE UPDATE EXCLUSIVE on orders; ROW SHARE on customers.
-- Reads every row of orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders VALIDATE CONSTRAINT orders_total_check;

ALTER TABLE orders VALIDATE CONSTRAINT orders_customer_id_fkey;

ALTER TABLE orders VALIDATE CONSTRAINT paid_in_part;
