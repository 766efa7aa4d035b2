-- 0002_index, EXPAND: Build the index orders_pattern_idx on orders
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_pattern_idx
  ON orders (name text_pattern_ops, (left(name, 3)) COLLATE "C") WHERE name <> '';
