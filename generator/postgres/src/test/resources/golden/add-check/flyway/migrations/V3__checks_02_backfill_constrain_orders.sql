-- 0002_checks, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0) NOT VALID;

ALTER TABLE orders ADD CONSTRAINT not_overpaid CHECK (paid <= total) NOT VALID;
