-- Way back of 0001_create_customers, EXPAND: Create the table customers
-- Loses writes made since. The rows written into customers are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM customers;

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE customers;
