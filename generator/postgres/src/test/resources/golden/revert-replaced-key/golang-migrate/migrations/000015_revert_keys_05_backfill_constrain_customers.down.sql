-- Way back of 0004_revert_keys, BACKFILL: Constrain new writes of customers
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP CONSTRAINT customers_email_key;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0004_revert_keys' AND unit = '05_backfill_constrain_customers';
