-- Way back of 0002_unique, BACKFILL: Build the index one_of_a_kind on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS one_of_a_kind;
