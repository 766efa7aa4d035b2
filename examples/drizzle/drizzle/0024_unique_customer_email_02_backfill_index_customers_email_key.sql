-- 0009_unique_customer_email, BACKFILL: Build the index customers_email_key on customers
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.
-- Runs outside of a transaction.
COMMIT;
--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
--> statement-breakpoint
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_email_key ON customers (email);
--> statement-breakpoint
START TRANSACTION;
