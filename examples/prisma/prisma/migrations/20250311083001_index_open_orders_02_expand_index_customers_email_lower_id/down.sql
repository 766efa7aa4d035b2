-- Way back of 0006_index_open_orders, EXPAND: Build the index customers_email_lower_idx on customers
-- Loses nothing. Everything is as it was.

-- DropIndex
DROP INDEX CONCURRENTLY IF EXISTS "customers_email_lower_idx";
