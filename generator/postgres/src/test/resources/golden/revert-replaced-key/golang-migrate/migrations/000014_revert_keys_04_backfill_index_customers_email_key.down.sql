-- Way back of 0004_revert_keys, BACKFILL: Build the index customers_email_key on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_email_key;
