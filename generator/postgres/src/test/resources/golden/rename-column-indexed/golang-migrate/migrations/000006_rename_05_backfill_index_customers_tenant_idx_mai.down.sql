-- Way back of 0002_rename, BACKFILL: Build the index customers_tenant_idx_mail on customers
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS customers_tenant_idx_mail;
