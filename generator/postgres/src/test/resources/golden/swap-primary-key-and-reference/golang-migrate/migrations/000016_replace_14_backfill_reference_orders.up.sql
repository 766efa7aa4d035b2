-- 0002_replace, BACKFILL: Hold new writes of orders to what they reference
-- Locks: SHARE ROW EXCLUSIVE on customers, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_fkey_id_big FOREIGN KEY (customer_id) REFERENCES customers (id_big) ON DELETE CASCADE NOT VALID;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_big_fkey FOREIGN KEY (customer_id_big) REFERENCES customers (id) ON DELETE CASCADE NOT VALID;

ALTER TABLE orders
  ADD CONSTRAINT orders_customer_id_big_fkey_id_big FOREIGN KEY (customer_id_big) REFERENCES customers (id_big) ON DELETE CASCADE NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '14_backfill_reference_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
