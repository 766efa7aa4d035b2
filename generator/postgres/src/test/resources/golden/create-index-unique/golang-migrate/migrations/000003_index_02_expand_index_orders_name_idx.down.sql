-- Way back of 0002_index, EXPAND: Build the index orders_name_idx on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_name_idx;
