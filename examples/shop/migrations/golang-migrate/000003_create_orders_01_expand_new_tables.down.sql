-- Way back of 0003_create_orders, EXPAND: Create the table orders; create the table order_items
-- Loses writes made since. The rows written into orders are lost. The rows written into order_items are lost.
-- The rows concerned, to be counted before:
--   SELECT (SELECT count(*) FROM order_items) + (SELECT count(*) FROM orders);

SET LOCAL lock_timeout = '200ms';

SET CONSTRAINTS ALL IMMEDIATE;

DROP TABLE order_items;

DROP TABLE orders;
