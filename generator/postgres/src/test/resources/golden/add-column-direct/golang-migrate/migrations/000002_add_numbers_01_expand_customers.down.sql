-- Way back of 0002_add_numbers, EXPAND: Add customers.number; add customers.initial; add customers.token
-- Loses writes made since. The values written into customers.number are lost. The values written into
-- customers.initial are lost. The values written into customers.token are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers WHERE (number IS NOT NULL) OR (initial IS NOT NULL) OR (token IS NOT NULL);

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE customers DROP COLUMN token;

ALTER TABLE customers DROP COLUMN initial;

ALTER TABLE customers DROP COLUMN number;
