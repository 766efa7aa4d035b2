-- 0002_drop, EXPAND: Drop the index customers_one_null
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

DROP INDEX CONCURRENTLY IF EXISTS customers_one_null;
