-- 0002_status, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ADD CONSTRAINT orders_status_not_null_proof CHECK (status IS NOT NULL) NOT VALID;
