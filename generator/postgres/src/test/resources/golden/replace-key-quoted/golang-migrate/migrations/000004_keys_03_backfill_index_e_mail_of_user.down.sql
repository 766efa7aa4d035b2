-- Way back of 0002_keys, BACKFILL: Build the index E-Mail of user on Order's "Lines"
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS "E-Mail of user";
