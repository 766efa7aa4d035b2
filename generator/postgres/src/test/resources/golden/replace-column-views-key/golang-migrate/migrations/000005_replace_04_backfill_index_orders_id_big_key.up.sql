-- 0002_replace, BACKFILL: Build the index orders_id_big_key on orders
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_id_big_key ON orders (id_big);
