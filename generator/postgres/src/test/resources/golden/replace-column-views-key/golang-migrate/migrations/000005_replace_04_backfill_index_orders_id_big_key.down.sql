-- Way back of 0002_replace, BACKFILL: Build the index orders_id_big_key on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_id_big_key;
