-- 0012_totals_as_amounts, BACKFILL: Forbid NULL in orders on the validated proof
-- Locks: ACCESS EXCLUSIVE on orders.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE orders ALTER COLUMN total_amount SET NOT NULL;
--> statement-breakpoint
ALTER TABLE orders DROP CONSTRAINT orders_total_amount_not_null_proof;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0012_totals_as_amounts', '06_backfill_not_null_orders', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
