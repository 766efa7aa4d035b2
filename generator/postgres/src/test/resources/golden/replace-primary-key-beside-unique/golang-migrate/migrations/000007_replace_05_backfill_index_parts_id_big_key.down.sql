-- Way back of 0002_replace, BACKFILL: Build the index parts_id_big_key on parts
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS parts_id_big_key;
