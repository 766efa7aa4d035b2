-- 0002_replace, BACKFILL: Constrain new writes of Orders
-- Locks: ACCESS EXCLUSIVE on Orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders"
  ADD CONSTRAINT "Orders_sellerNameText_not_null_proof" CHECK ("sellerNameText" IS NOT NULL) NOT VALID;

ALTER TABLE "Orders" ADD CONSTRAINT "Few lines_line count" CHECK ("line count" < 100) NOT VALID;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '05_backfill_constrain_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
