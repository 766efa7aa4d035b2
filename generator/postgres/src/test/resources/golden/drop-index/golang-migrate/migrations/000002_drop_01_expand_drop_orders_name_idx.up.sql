-- 0002_drop, EXPAND: Drop the index orders_name_idx
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

DROP INDEX CONCURRENTLY IF EXISTS orders_name_idx;
