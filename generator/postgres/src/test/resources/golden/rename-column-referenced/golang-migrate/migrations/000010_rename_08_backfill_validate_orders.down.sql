-- Way back of 0002_rename, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_code_fkey_short_code;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_code_fkey_short_code FOREIGN KEY (customer_code) REFERENCES customers (short_code) ON UPDATE CASCADE NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rename' AND unit = '08_backfill_validate_orders';
