-- 0003_swap, EXPAND: Let orders.customer_id be NULL where a value does not fit
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN customer_id DROP NOT NULL;
