-- 0002_direct, EXPAND: Add orders_customer_id_fkey
-- Locks: SHARE ROW EXCLUSIVE on customers, orders.
-- Reads every row of orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);
