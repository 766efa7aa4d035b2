-- Way back of 0002_rework_orders, BACKFILL: Build the index customers_email_key on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
