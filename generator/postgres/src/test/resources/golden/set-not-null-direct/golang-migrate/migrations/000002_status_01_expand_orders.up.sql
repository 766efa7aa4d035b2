-- 0002_status, EXPAND: Forbid NULL in "orders.status"
-- Locks: ACCESS EXCLUSIVE on orders.
-- Reads every row of orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
