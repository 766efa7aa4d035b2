-- Way back of 0002_unique, BACKFILL: Build the index customers_tenant_email_key on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_tenant_email_key;
