-- 0018_positive_quantities, BACKFILL: Validate the rows of order_items while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on order_items.
-- Reads every row of order_items.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE order_items VALIDATE CONSTRAINT order_items_quantity_positive;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0018_positive_quantities', '04_backfill_validate_order_items', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
