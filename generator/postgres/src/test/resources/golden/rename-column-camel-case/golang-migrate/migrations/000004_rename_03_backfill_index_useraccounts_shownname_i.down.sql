-- Way back of 0002_rename, BACKFILL: Build the index userAccounts_shownName_idx on userAccounts
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS "userAccounts_shownName_idx";
