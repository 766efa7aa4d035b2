-- 0002_rename, BACKFILL: Build the index customers_pattern_mail on customers
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE INDEX CONCURRENTLY IF NOT EXISTS customers_pattern_mail
  ON customers (mail text_pattern_ops) INCLUDE (tenant);
