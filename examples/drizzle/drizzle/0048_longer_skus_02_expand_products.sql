-- 0017_longer_skus, EXPAND: Comment on products.sku
-- Locks: SHARE UPDATE EXCLUSIVE on products.
COMMIT;
--> statement-breakpoint
START TRANSACTION;
--> statement-breakpoint
SET LOCAL lock_timeout = '2s';
--> statement-breakpoint
SET CONSTRAINTS ALL IMMEDIATE;
--> statement-breakpoint
COMMENT ON COLUMN products.sku IS 'The supplier''s article number.';
