-- 0002_reference, BACKFILL: Hold new writes of orders to what they reference
-- Locks: SHARE ROW EXCLUSIVE on orders, stock.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT orders_house_sku_fkey FOREIGN KEY (house, sku) REFERENCES stock (house, sku) DEFERRABLE INITIALLY DEFERRED NOT VALID;
