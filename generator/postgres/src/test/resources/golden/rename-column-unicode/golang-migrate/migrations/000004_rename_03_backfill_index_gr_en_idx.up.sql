-- 0002_rename, BACKFILL: Build the index größen_宽度 🧗_idx on größen
-- Locks: SHARE UPDATE EXCLUSIVE on größen.
-- Reads every row of größen.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE INDEX CONCURRENTLY IF NOT EXISTS "größen_宽度 🧗_idx" ON "größen" ("宽度 🧗");
