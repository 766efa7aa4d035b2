-- 0020_searchable_products, BACKFILL: Constrain new writes of products
-- Locks: ACCESS EXCLUSIVE on products.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
ALTER TABLE products
  ADD CONSTRAINT products_search_title_not_null_proof CHECK (search_title IS NOT NULL) NOT VALID;
--> statement-breakpoint
INSERT INTO belay.state (service, schema, change, unit, stamped)
VALUES ('shop', 'public', '0020_searchable_products', '03_backfill_constrain_products', clock_timestamp())
ON CONFLICT (service, schema, change, unit) DO UPDATE
  SET stamped = clock_timestamp(), last_key = NULL, rows_done = 0, started = NULL, finished = NULL;
