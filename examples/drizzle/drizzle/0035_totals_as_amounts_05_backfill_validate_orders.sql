-- 0012_totals_as_amounts, BACKFILL: Validate the rows of orders while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on orders.
-- Reads every row of orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders VALIDATE CONSTRAINT orders_total_amount_not_null_proof;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0012_totals_as_amounts', '05_backfill_validate_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
