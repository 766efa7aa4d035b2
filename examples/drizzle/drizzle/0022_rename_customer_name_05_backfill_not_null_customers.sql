-- 0008_rename_customer_name, BACKFILL: Forbid NULL in customers on the validated proof
-- Locks: ACCESS EXCLUSIVE on customers.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE customers ALTER COLUMN full_name SET NOT NULL;
--> statement-breakpoint
ALTER TABLE customers DROP CONSTRAINT customers_full_name_not_null_proof;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0008_rename_customer_name', '05_backfill_not_null_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
