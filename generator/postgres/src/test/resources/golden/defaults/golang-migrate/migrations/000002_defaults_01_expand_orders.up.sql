-- 0002_defaults, EXPAND: Set the default of orders.note; drop the default of orders.status; set the default
-- of orders.placed
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'it''s';

ALTER TABLE orders ALTER COLUMN status DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN placed SET DEFAULT clock_timestamp();
