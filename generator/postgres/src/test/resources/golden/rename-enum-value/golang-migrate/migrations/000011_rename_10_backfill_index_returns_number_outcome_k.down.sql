-- Way back of 0002_rename, BACKFILL: Build the index returns_number_outcome_key on returns
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS returns_number_outcome_key;
