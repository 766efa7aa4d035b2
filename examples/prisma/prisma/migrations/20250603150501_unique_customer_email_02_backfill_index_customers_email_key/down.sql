-- Way back of 0009_unique_customer_email, BACKFILL: Build the index customers_email_key on customers
-- Loses nothing. Everything is as it was.

-- DropIndex
DROP INDEX CONCURRENTLY IF EXISTS "customers_email_key";
