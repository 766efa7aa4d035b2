-- 0003_catch_up_replace, BACKFILL: Forbid NULL in Orders on the validated proof
-- Locks: ACCESS EXCLUSIVE on Orders.

SET LOCAL lock_timeout = '2s';

SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE "Orders" ALTER COLUMN "total Amount" SET NOT NULL;

ALTER TABLE "Orders" DROP CONSTRAINT "Orders_total Amount_not_null_proof";

INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('default', 'public', '0003_catch_up_replace', '09_backfill_not_null_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
