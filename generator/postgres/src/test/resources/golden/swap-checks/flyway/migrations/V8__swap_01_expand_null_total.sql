-- 0003_swap, EXPAND: Let orders.total be NULL where a value does not fit
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
