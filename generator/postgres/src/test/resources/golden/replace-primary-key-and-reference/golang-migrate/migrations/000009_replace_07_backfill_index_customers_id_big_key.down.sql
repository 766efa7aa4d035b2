-- Way back of 0002_replace, BACKFILL: Build the index customers_id_big_key on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_id_big_key;
