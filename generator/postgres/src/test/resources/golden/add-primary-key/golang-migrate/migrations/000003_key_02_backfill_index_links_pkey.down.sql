-- Way back of 0002_key, BACKFILL: Build the index links_pkey on links
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS links_pkey;
