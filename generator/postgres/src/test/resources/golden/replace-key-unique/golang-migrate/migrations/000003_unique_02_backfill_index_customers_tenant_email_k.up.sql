-- 0002_unique, BACKFILL: Build the index customers_tenant_email_key on customers
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.
-- Runs outside of a transaction.
-- One statement and one runner: a second migrator that waits for its lock would be in the way.

CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS customers_tenant_email_key
  ON customers (tenant, email);
