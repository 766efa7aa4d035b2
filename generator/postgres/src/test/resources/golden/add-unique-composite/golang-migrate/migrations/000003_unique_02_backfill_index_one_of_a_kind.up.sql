-- 0002_unique, BACKFILL: Build the index one_of_a_kind on customers
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS one_of_a_kind ON customers (name, email);
