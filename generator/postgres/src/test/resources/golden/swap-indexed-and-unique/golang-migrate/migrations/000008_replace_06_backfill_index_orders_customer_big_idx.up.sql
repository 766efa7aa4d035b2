-- 0002_replace, BACKFILL: Build the index orders_customer_big_idx on orders
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_big_idx ON orders (customer_big DESC);
