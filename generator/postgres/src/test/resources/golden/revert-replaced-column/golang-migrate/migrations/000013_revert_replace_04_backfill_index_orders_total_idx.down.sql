-- Way back of 0004_revert_replace, BACKFILL: Build the index orders_total_idx on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_total_idx;
