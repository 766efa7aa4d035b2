-- Way back of 0010_link_orders_to_customers, EXPAND: Build the index orders_customer_idx on orders
-- Loses nothing. Everything is as it was.

-- DropIndex
DROP INDEX CONCURRENTLY IF EXISTS "orders_customer_idx";
