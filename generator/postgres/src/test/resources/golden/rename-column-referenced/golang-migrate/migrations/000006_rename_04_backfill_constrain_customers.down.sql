-- Way back of 0002_rename, BACKFILL: Constrain new writes of customers
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_short_code_not_null_proof;

ALTER TABLE customers DROP CONSTRAINT customers_short_code_key;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '04_backfill_constrain_customers';
