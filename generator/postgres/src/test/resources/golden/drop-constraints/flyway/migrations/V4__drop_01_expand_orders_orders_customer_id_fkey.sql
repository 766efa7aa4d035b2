-- 0002_drop, EXPAND: Drop the constraint orders_customer_id_fkey
-- Locks: ACCESS EXCLUSIVE on customers, orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
