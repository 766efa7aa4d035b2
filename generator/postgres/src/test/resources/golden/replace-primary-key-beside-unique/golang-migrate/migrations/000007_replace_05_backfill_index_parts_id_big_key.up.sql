-- 0002_replace, BACKFILL: Build the index parts_id_big_key on parts
-- Locks: SHARE UPDATE EXCLUSIVE on parts.
-- Reads every row of parts.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS parts_id_big_key ON parts (id_big);
