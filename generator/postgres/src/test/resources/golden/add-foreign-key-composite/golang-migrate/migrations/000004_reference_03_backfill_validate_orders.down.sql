-- Way back of 0002_reference, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Loses nothing. Everything is as it was.

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders DROP CONSTRAINT orders_house_sku_fkey;

ALTER TABLE orders
  ADD CONSTRAINT orders_house_sku_fkey FOREIGN KEY (house, sku) REFERENCES stock (house, sku) DEFERRABLE INITIALLY DEFERRED NOT VALID;
