-- Way back of 0002_replace, BACKFILL: Build the index orders_customer_big_idx on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_customer_big_idx;
