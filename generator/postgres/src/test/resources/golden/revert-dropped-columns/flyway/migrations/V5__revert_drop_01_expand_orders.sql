-- 0004_revert_drop, EXPAND: Add orders.legacy; add orders.other
-- Locks: ACCESS EXCLUSIVE on orders.
-- Clients that say SELECT * or RETURNING * with prepared statements fail (0A000) until they reconnect.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ADD COLUMN legacy text;

ALTER TABLE orders ADD COLUMN other integer DEFAULT 3 NOT NULL;
