-- 0020_searchable_products, BACKFILL: Forbid NULL in products on the validated proof
-- Locks: ACCESS EXCLUSIVE on products.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE products ALTER COLUMN search_title SET NOT NULL;
--> statement-breakpoint
ALTER TABLE products DROP CONSTRAINT products_search_title_not_null_proof;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0020_searchable_products', '05_backfill_not_null_products', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
