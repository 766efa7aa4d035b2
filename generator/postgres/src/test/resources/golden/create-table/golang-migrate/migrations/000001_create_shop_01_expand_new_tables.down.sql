-- Way back of 0001_create_shop, EXPAND: Create the enum type payment_state; create the table customers;
-- create the table orders
-- Loses writes made since. The rows written into customers are lost. The rows written into orders are lost.
-- The rows concerned, to be counted before:
--   SELECT (SELECT count(*) FROM customers) + (SELECT count(*) FROM orders);

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE orders;

DROP TABLE customers;

DROP TYPE payment_state;
