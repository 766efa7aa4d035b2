-- 0004_revert_drop, EXPAND: Give orders.retained_0002_legacy its name legacy back
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients of the previous release fail until they are replaced.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders RENAME COLUMN retained_0002_legacy TO legacy;
