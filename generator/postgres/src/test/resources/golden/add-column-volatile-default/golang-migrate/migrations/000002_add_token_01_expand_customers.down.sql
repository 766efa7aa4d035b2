-- Way back of 0002_add_token, EXPAND: Add customers.token
-- Loses writes made since. The values written into customers.token are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE token IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN token;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_add_token' AND unit = '01_expand_customers';
