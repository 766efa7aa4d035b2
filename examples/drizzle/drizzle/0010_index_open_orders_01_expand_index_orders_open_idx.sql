-- 0006_index_open_orders, EXPAND: Build the index orders_open_idx on orders
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
COMMIT;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS orders_open_idx;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_open_idx
  ON orders (customer_id) WHERE status IS DISTINCT FROM 'done';
--> statement-breakpoint
START TRANSACTION;
