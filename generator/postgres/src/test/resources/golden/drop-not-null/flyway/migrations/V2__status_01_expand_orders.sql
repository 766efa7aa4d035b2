-- 0002_status, EXPAND: Allow NULL in orders.status; allow NULL in orders.other
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN status DROP NOT NULL;

ALTER TABLE orders ALTER COLUMN other DROP NOT NULL;
