-- 0002_rename, BACKFILL: Build the index returns_number_outcome_key on returns
-- Locks: SHARE UPDATE EXCLUSIVE on returns.
-- Reads every row of returns.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS returns_number_outcome_key
  ON returns (number, outcome);
