-- 0002_rename, BACKFILL: Build the index userAccounts_shownName_idx on userAccounts
-- Locks: SHARE UPDATE EXCLUSIVE on userAccounts.
-- Reads every row of userAccounts.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE INDEX CONCURRENTLY IF NOT EXISTS "userAccounts_shownName_idx" ON "userAccounts" ("shownName");
