-- 0026_honest_defaults, EXPAND: Drop the default of orders.channel; drop the default of orders.currency
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN channel DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN currency DROP DEFAULT;
