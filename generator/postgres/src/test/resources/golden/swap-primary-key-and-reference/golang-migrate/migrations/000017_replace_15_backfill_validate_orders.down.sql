-- Way back of 0002_replace, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey_id_big;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_big_fkey_id_big FOREIGN KEY (customer_id_big) REFERENCES customers (id_big) ON DELETE CASCADE NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_big_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_big_fkey FOREIGN KEY (customer_id_big) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey_id_big;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey_id_big FOREIGN KEY (customer_id) REFERENCES customers (id_big) ON DELETE CASCADE NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_replace' AND unit = '15_backfill_validate_orders';
