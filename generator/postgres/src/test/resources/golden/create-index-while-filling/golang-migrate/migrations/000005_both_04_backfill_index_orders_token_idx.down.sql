-- Way back of 0002_both, BACKFILL: Build the index orders_token_idx on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_token_idx;
