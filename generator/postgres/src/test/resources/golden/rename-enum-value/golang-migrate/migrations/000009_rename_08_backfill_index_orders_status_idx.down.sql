-- Way back of 0002_rename, BACKFILL: Build the index orders_status_idx on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_status_idx;
