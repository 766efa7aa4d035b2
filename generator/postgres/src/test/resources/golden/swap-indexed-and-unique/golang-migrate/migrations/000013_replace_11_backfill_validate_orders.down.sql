-- Way back of 0002_replace, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_big_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_big_fkey FOREIGN KEY (customer_big) REFERENCES customers (number) NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '11_backfill_validate_orders';
