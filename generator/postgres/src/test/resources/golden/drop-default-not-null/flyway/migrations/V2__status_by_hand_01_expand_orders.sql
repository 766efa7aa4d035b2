-- 0002_status_by_hand, EXPAND: Drop the default of orders.status
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;
