-- 0002_status, BACKFILL: Forbid NULL in orders on the validated proof
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ALTER COLUMN status SET NOT NULL;

ALTER TABLE orders DROP CONSTRAINT orders_status_not_null_proof;
