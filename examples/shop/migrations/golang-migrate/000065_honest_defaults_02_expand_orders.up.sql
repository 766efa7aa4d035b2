-- 0025_honest_defaults, EXPAND: Drop the default of orders.channel
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN channel DROP DEFAULT;
