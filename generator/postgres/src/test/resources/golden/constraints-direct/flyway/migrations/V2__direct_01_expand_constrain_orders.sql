-- 0002_direct, EXPAND: Add orders_code_key
-- Locks: ACCESS EXCLUSIVE on orders.
-- Reads every row of orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ADD CONSTRAINT orders_code_key UNIQUE (code);
