-- 0002_replace, BACKFILL: Validate the rows of Orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on Orders.
-- Reads every row of Orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" VALIDATE CONSTRAINT "Orders_sellerNameText_not_null_proof";

ALTER TABLE "Orders" VALIDATE CONSTRAINT "Few lines_line count";

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0002_replace', '06_backfill_validate_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
