-- Way back of 0002_key, BACKFILL: Build the index customers_pkey on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_pkey;
