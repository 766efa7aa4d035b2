-- Way back of 0004_revert_rename, BACKFILL: Build the index orders_state_idx on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_state_idx;
