-- Way back of 0002_rework_orders, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE RESTRICT NOT VALID;

DELETE FROM belay.state
WHERE service = 'default' AND change = '0002_rework_orders' AND unit = '22_backfill_validate_orders';
