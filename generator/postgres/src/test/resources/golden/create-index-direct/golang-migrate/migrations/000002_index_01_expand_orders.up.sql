-- 0002_index, EXPAND: Create the index orders_total_idx
-- Locks: SHARE on orders.
-- Reads every row of orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

CREATE INDEX orders_total_idx ON orders (total);
