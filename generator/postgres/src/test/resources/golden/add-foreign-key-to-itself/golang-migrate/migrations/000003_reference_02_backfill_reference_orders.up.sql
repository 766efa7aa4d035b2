-- 0002_reference, BACKFILL: Hold new writes of orders to what they reference
-- Locks: SHARE ROW EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT orders_parent_fkey FOREIGN KEY (parent) REFERENCES orders (id) ON DELETE CASCADE NOT VALID;
