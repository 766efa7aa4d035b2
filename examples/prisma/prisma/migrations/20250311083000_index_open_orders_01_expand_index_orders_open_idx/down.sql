-- Way back of 0006_index_open_orders, EXPAND: Build the index orders_open_idx on orders
-- Loses nothing. Everything is as it was.

-- DropIndex
DROP INDEX CONCURRENTLY IF EXISTS "orders_open_idx";
