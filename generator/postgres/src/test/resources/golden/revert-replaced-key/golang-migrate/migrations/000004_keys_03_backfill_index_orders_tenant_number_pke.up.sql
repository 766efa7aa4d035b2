-- 0002_keys, BACKFILL: Build the index orders_tenant_number_pkey on orders
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_tenant_number_pkey ON orders (tenant, number);
