-- Way back of 0002_rework_orders, BACKFILL: Build the index orders_open_idx on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_open_idx;
