-- 0002_keys, BACKFILL: Constrain new writes of customers
-- Locks: ACCESS EXCLUSIVE on customers.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers
  ADD CONSTRAINT customers_tenant_email_key UNIQUE USING INDEX customers_tenant_email_key;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_keys', '06_backfill_constrain_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
