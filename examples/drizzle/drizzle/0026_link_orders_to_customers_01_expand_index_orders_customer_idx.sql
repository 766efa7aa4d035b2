-- 0010_link_orders_to_customers, EXPAND: Build the index orders_customer_idx on orders
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
COMMIT;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_idx;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_customer_idx ON orders (customer_id);
--> statement-breakpoint
START TRANSACTION;
