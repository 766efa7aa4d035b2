-- 0002_rename, BACKFILL: Hold new writes of items to what they reference
-- Locks: SHARE ROW EXCLUSIVE on items, orders.
-- May have to wait for one lock while it holds another: gives up before the deadlock check of a client
-- (deadlock_timeout, 1 s).

SET LOCAL lock_timeout = '300ms';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE items
  ADD CONSTRAINT items_of_fkey_order_id FOREIGN KEY (of) REFERENCES orders (order_id) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '07_backfill_reference_items', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
