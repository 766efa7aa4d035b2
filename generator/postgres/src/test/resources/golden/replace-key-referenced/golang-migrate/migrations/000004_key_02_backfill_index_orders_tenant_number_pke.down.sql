-- Way back of 0002_key, BACKFILL: Build the index orders_tenant_number_pkey on orders
-- Loses nothing. Everything is as it was.

DROP INDEX CONCURRENTLY IF EXISTS orders_tenant_number_pkey;
