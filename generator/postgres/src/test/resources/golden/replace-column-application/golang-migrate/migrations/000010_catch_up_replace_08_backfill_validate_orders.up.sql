-- 0003_catch_up_replace, BACKFILL: Validate the rows of Orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on Orders.
-- Reads every row of Orders.

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" VALIDATE CONSTRAINT "Not negative_total Amount";

ALTER TABLE "Orders" VALIDATE CONSTRAINT "Orders_total Amount_not_null_proof";

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_replace', '08_backfill_validate_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
