-- 0002_reference, BACKFILL: Hold new writes of orders to what they reference
-- Locks: SHARE ROW EXCLUSIVE on orders, stock.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT orders_house_sku_fkey FOREIGN KEY (house, sku) REFERENCES stock (house, sku) DEFERRABLE INITIALLY DEFERRED NOT VALID;
