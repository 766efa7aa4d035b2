-- 0002_rename, BACKFILL: Validate the rows of items while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on items; ROW SHARE on orders.
-- Reads every row of items.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE items VALIDATE CONSTRAINT items_of_fkey_order_id;

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_rename', '08_backfill_validate_items', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
