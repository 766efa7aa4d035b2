-- 0002_key, BACKFILL: Build the index links_pkey on links
-- Locks: SHARE UPDATE EXCLUSIVE on links.
-- Reads every row of links.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS links_pkey ON links (a, b);
