-- Way back of 0023_order_currency, EXPAND: Add orders.currency
-- Loses writes made since. The values written into orders.currency are lost.
-- The rows concerned, to be counted before:
--   SELECT count(*) FROM orders WHERE currency IS NOT NULL;

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP COLUMN currency;
