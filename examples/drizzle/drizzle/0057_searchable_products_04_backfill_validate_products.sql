-- 0020_searchable_products, BACKFILL: Validate the rows of products while everybody goes on writing
-- Locks: SHARE UPDATE EXCLUSIVE on products.
-- Reads every row of products.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE products VALIDATE CONSTRAINT products_search_title_not_null_proof;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0020_searchable_products', '04_backfill_validate_products', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
