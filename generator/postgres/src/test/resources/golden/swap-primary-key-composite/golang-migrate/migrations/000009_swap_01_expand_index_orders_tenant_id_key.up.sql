-- 0003_swap, EXPAND: Build the index orders_tenant_id_key, from which the primary key can go back
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_tenant_id_key ON orders (tenant, id);
