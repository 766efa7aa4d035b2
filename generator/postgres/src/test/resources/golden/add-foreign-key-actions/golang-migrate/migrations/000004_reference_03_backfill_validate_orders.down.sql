-- Way back of 0002_reference, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT paid_by;

ALTER TABLE orders
  ADD CONSTRAINT paid_by FOREIGN KEY (payer) REFERENCES customers (id) ON DELETE SET DEFAULT ON UPDATE RESTRICT DEFERRABLE NOT VALID;

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
