-- 0002_remove, BACKFILL: Constrain new writes of orders
-- Locks: ACCESS EXCLUSIVE on orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE orders
  ADD CONSTRAINT "orders_state_not_it's ""due"" \ soon" CHECK (state <> E'it''s "due" \\ soon') NOT VALID;

ALTER TABLE orders
  ADD CONSTRAINT "orders_History_not_it's ""due"" \ soon" CHECK (E'it''s "due" \\ soon' <> ALL ("History")) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_remove', '07_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
