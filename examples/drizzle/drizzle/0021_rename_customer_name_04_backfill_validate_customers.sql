-- 0008_rename_customer_name, BACKFILL: Validate the rows of customers while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on customers.
-- Reads every row of customers.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE customers VALIDATE CONSTRAINT customers_full_name_not_null_proof;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0008_rename_customer_name', '04_backfill_validate_customers', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
