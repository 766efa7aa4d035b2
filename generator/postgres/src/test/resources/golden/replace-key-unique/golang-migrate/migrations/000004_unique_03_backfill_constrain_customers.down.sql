-- Way back of 0002_unique, BACKFILL: Constrain new writes of customers
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_tenant_email_key;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_unique' AND unit = '03_backfill_constrain_customers';
