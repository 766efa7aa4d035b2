-- 0006_index_open_orders, EXPAND: Build the index customers_email_lower_idx on customers
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.
-- Runs outside of a transaction.
COMMIT;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS customers_email_lower_idx;
--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS customers_email_lower_idx ON customers ((lower(email)));
--> statement-breakpoint
START TRANSACTION;
